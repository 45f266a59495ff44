package dev.relais.web.admin.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says whether this is the sandbox, what will happen when somebody goes live, and how that is done. */
@Path("/settings/sandbox")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class LivePage {

    private final boolean isSandbox;

    @Inject
    LivePage(@ConfigProperty(name = "relais.sandbox.enabled", defaultValue = "false") boolean isSandbox) {
        this.isSandbox = isSandbox;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance sandbox(boolean isSandbox, String toLive, String toSandbox);
    }

    private static final String LIVE = """
            RELAIS_SANDBOX_ENABLED=false RELAIS_DEMO=false \\
            RELAIS_SHOPPING_FEED_URL=https://api.shopping-feed.com \\
            RELAIS_DATA_DIR=live-data bin/run""";

    private static final String SANDBOX = "RELAIS_DATA_DIR=sandbox-data QUARKUS_HTTP_PORT=8081 bin/run";

    @GET
    public TemplateInstance page() {
        return Templates.sandbox(isSandbox, LIVE, SANDBOX);
    }
}
