package dev.relais.web.admin.process;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.ShowRuns;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.RunSummary;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

/** One run of a process, with the lines it wrote (R41). */
@Path("/processes/runs/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class RunPage {

    private final ShowRuns showRuns;
    private final ShowShops showShops;
    private final InstantSource time;

    @Inject
    RunPage(ShowRuns showRuns, ShowShops showShops, InstantSource time) {
        this.showRuns = showRuns;
        this.showShops = showShops;
        this.time = time;
    }

    /** A line of the run; without an address if it is about no order in particular. */
    record Line(LogEntry entry, Moment at, @Nullable String orderAddress) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance run(RunLine run, List<Line> lines);
    }

    @GET
    public Response page(String id) {
        return TypedText.read(id, UUID::fromString)
                .flatMap(showRuns::one)
                .map(told -> Response.ok(page(told).render()).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private TemplateInstance page(ShowRuns.Told told) {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        RunSummary run = told.run();
        String shop = showShops
                .one(run.shop())
                .map(each -> each.profile().name())
                .orElse(run.shop().value());
        return Templates.run(
                RunLine.of(run, shop, now, zone),
                told.lines().stream()
                        .map(entry -> new Line(entry, new Moment(entry.at(), now, zone), address(run, entry)))
                        .toList());
    }

    private static @Nullable String address(RunSummary run, LogEntry entry) {
        return entry.order() == null ? null : Addresses.order(new OrderKey(run.shop(), entry.order()));
    }
}
