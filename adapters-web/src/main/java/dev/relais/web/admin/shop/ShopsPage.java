package dev.relais.web.admin.shop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.ShowShops;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The connected shops, and where to go from each. */
@Path("/shops")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class ShopsPage {

    private static final int ROWS = 50;

    private final ShowShops showShops;
    private final InstantSource time;

    @Inject
    ShopsPage(ShowShops showShops, InstantSource time) {
        this.showShops = showShops;
        this.time = time;
    }

    /** A shop as a line of the list. */
    record Line(Shop shop, boolean isRefused, @Nullable Moment heard) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(List<Line> lines, String q, boolean isFirst, String next);
    }

    @GET
    public TemplateInstance page(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String after) {
        Instant now = time.instant();
        ShowShops.Page page = showShops.page(TypedText.wanted(q), TypedText.read(after, ShopCode::new), ROWS);
        return Templates.page(
                page.shops().stream()
                        .map(shop -> line(shop, page.healths().get(shop.code()), now))
                        .toList(),
                q,
                after.isEmpty(),
                page.next().map(ShopCode::value).orElse(""));
    }

    private static Line line(Shop shop, @Nullable ShopHealth health, Instant now) {
        Instant heard = health == null ? null : health.lastDeclared();
        return new Line(
                shop,
                health != null && health.tokenRefused(),
                heard == null
                        ? null
                        : new Moment(heard, now, Visit.zone(shop.profile().timeZone())));
    }
}
