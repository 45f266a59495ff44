package dev.relais.web.admin.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.inspect.ShowRuns;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.RunFilter;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What Relais keeps and for how long (R44), and how to take it along. */
@Path("/settings/data")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class DataPage {

    private final ShowRuns showRuns;
    private final InstantSource time;
    private final Duration retention;

    @Inject
    DataPage(
            ShowRuns showRuns,
            InstantSource time,
            @ConfigProperty(name = "relais.retention", defaultValue = "30d") Duration retention) {
        this.showRuns = showRuns;
        this.time = time;
        this.retention = retention;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance data(long days, @Nullable Moment cleaned);
    }

    @GET
    public TemplateInstance page() {
        Instant now = time.instant();
        RunFilter cleanups = new RunFilter(Optional.empty(), Optional.of(ProcessKind.CLEANUP));
        Moment cleaned = showRuns.page(cleanups, Optional.empty(), 1).runs().stream()
                .map(run -> new Moment(run.startedAt(), now, Visit.zone(ZoneOffset.UTC)))
                .findFirst()
                .orElse(null);
        return Templates.data(retention.toDays(), cleaned);
    }
}
