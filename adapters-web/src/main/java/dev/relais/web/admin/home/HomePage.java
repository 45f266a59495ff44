package dev.relais.web.admin.home;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
import dev.relais.web.problem.Outage;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

/** The first page: how things stand. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class HomePage {

    private static final Logger LOG = Logger.getLogger(HomePage.class);

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
        List<Shop> shops = showShops.all();
        ZoneId zone = Visit.zone(shops.size() == 1 ? shops.get(0).profile().timeZone() : ZoneOffset.UTC);
        Parts parts = new Parts(
                showHome.standing(Optional.empty(), HomeView.midnight(now, zone), HomeView.MOST, HomeView.AMONG),
                part("charts", () -> showHome.hours(Optional.empty(), now, chosen.length())),
                part("shops", () -> showHome.shops(Optional.empty())));
        List<FirstStep> steps = part(
                        "first steps",
                        () -> FirstStep.of(shops, showHome.seen(), showMapping.isAnyChecked(), isSandbox))
                .orElse(List.of());
        return Templates.home(HomeView.of(parts, chosen, steps, isSandbox && shops.isEmpty(), now, zone));
    }

    /** Empty if it could not be read though the database is there: the rest of the page is shown all the same. */
    private static <T> Optional<T> part(String what, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RuntimeException failed) {
            if (Outage.isBehind(failed)) {
                throw failed;
            }
            LOG.errorf(failed, "Home is shown without its %s", what);
            return Optional.empty();
        }
    }
}
