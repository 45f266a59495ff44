package dev.relais.web.signin;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.access.KeepSessions;
import dev.relais.web.signin.provider.Offer;
import dev.relais.web.signin.provider.Provider;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where people come in and go out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
class SignInPage {

    private final KeepSessions keepSessions;
    private final Provider provider;
    private final SecurityIdentity identity;

    @Inject
    SignInPage(KeepSessions keepSessions, Provider provider, SecurityIdentity identity) {
        this.keepSessions = keepSessions;
        this.provider = provider;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(boolean failed, boolean signedOut, boolean passwordSet, Offer offer);
    }

    /** @param refused the word of a refusal by the provider; null if there was none */
    @GET
    @PermitAll
    @Path("sign-in")
    public TemplateInstance page(
            @RestQuery boolean failed,
            @RestQuery boolean signedOut,
            @RestQuery boolean passwordSet,
            @RestQuery @Nullable String refused) {
        return Templates.page(failed, signedOut, passwordSet, Offer.of(provider, refused));
    }

    /** @param everywhere true to end the sessions at all other browsers, too */
    @POST
    @RolesAllowed(Roles.VIEWER)
    @Blocking
    @Path("sign-out")
    public Response signOut(RoutingContext context, @RestForm boolean everywhere) {
        SessionCookie.read(context).ifPresent(keepSessions::end);
        if (everywhere) {
            keepSessions.endAllOf(identity.getPrincipal().getName());
        }
        SessionCookie.clear(context);
        return Response.seeOther(URI.create("/sign-in?signedOut=true")).build();
    }
}
