package dev.relais.web.signin;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestQuery;

/** Where people come in and go out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
class SignInPage {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(boolean failed, boolean signedOut);
    }

    @GET
    @PermitAll
    @Path("sign-in")
    public TemplateInstance page(@RestQuery boolean failed, @RestQuery boolean signedOut) {
        return Templates.page(failed, signedOut);
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Path("sign-out")
    public Response signOut(RoutingContext context) {
        FormAuthenticationMechanism.logout(context);
        return Response.seeOther(URI.create("/sign-in?signedOut=true")).build();
    }
}
