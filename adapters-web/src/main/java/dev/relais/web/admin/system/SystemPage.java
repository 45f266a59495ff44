package dev.relais.web.admin.system;

import java.time.Clock;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.inspect.ShowRuns;
import dev.relais.application.inspect.ShowSystem;
import dev.relais.domain.overview.RunFilter;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Relais stands on and whether that is well. */
@Path("/settings/system")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class SystemPage {

    private final ShowSystem showSystem;
    private final ShowRuns showRuns;
    private final InstantSource time;
    private final Config config;
    private final String version;
    private final boolean embedded;
    private final String feed;

    @Inject
    SystemPage(
            ShowSystem showSystem,
            ShowRuns showRuns,
            InstantSource time,
            Config config,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "development") String version,
            @ConfigProperty(name = "relais.database.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "relais.shopping-feed-url") String feed) {
        this.showSystem = showSystem;
        this.showRuns = showRuns;
        this.time = time;
        this.config = config;
        this.version = version;
        this.embedded = embedded;
        this.feed = feed;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance system(SystemView view);
    }

    private static final int RUNS = 50;

    @GET
    public TemplateInstance page() {
        Instant machine = Clock.systemUTC().instant();
        return Templates.system(new SystemView(
                showSystem.show(machine),
                Surroundings.of(version, embedded),
                feed,
                time.instant(),
                machine,
                Visit.zone(ZoneOffset.UTC)));
    }

    /** For who helps: what the page shows, and the latest runs. */
    @GET
    @Path("relais-support.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response file() {
        RunFilter all = new RunFilter(Optional.empty(), Optional.empty());
        String file = SupportFile.of(
                showSystem.show(Clock.systemUTC().instant()),
                Surroundings.of(version, embedded),
                showRuns.page(all, Optional.empty(), RUNS).runs(),
                config,
                time.instant());
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"relais-support.json\"")
                .build();
    }
}
