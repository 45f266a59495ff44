package dev.relais.web.admin.shop;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.Shop;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The connected shops, and where to go from each. */
@Path("/shops")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class ShopsPage {

    private final ShowShops showShops;

    @Inject
    ShopsPage(ShowShops showShops) {
        this.showShops = showShops;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(List<Shop> shops);
    }

    @GET
    public TemplateInstance page() {
        return Templates.page(showShops.all());
    }
}
