package dev.relais.web.admin.home;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.ShowMapping;
import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.ShowHome;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** The first page: how things stand. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class HomePage {

    private final ShowHome showHome;
    private final ShowShops showShops;
    private final ShowMapping showMapping;
    private final InstantSource time;
    private final boolean isSandbox;

    @Inject
    HomePage(
            ShowHome showHome,
            ShowShops showShops,
            ShowMapping showMapping,
            InstantSource time,
            @ConfigProperty(name = "relais.sandbox.enabled", defaultValue = "false") boolean isSandbox) {
        this.showHome = showHome;
        this.showShops = showShops;
        this.showMapping = showMapping;
        this.time = time;
        this.isSandbox = isSandbox;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance home(HomeView view);
    }

    @GET
    public TemplateInstance home(@RestQuery @DefaultValue("24h") String period) {
        Instant now = time.instant();
        Period chosen = Period.of(period);
        ShowHome.Shown shown = showHome.show(Optional.empty(), now, chosen.length(), HomeView.MOST);
        List<Shop> shops = showShops.all();
        ZoneId zone = Visit.zone(shops.size() == 1 ? shops.get(0).profile().timeZone() : ZoneOffset.UTC);
        return Templates.home(HomeView.of(
                shown,
                chosen,
                FirstStep.of(shops, shown, showMapping.isAnyChecked(), isSandbox),
                isSandbox && shops.isEmpty(),
                now,
                zone));
    }
}
