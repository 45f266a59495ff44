package dev.relais.web.admin.home;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.SampleShop;
import dev.relais.web.signin.Roles;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the shop to try Relais with, for who begins without one of his own; only with the sandbox. */
@Path("/welcome/sample")
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class WelcomePage {

    private final SampleShop sampleShop;
    private final boolean isSandbox;

    @Inject
    WelcomePage(
            SampleShop sampleShop,
            @ConfigProperty(name = "relais.sandbox.enabled", defaultValue = "false") boolean isSandbox) {
        this.sampleShop = sampleShop;
        this.isSandbox = isSandbox;
    }

    @POST
    public Response open() {
        if (!isSandbox) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        sampleShop.open();
        return Response.seeOther(URI.create("/")).build();
    }
}
