package dev.relais.web.signin;

import java.net.URI;
import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.access.RecogniseUser;
import dev.relais.domain.access.User;
import dev.relais.web.signin.provider.Offer;
import dev.relais.web.signin.provider.Provider;
import dev.relais.web.signin.provider.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The way to the provider and back. Who comes back is let in if an administrator has added him to Relais under the name the provider
 * vouches for, and is what Relais says he is.
 */
@Path("/sign-in/provider")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Singleton
class ProviderPage {

    /** Who waits longer for the provider is told that it cannot be reached. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Provider provider;
    private final HttpAuthenticator authenticator;
    private final RecogniseUser recogniseUser;
    private final NewSession newSession;
    private final SecurityIdentity identity;

    @Inject
    ProviderPage(
            Provider provider,
            HttpAuthenticator authenticator,
            RecogniseUser recogniseUser,
            NewSession newSession,
            SecurityIdentity identity) {
        this.provider = provider;
        this.authenticator = authenticator;
        this.recogniseUser = recogniseUser;
        this.newSession = newSession;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** Coming from the provider, the next page has to be asked for by one of ours: else its cookie would stay behind. */
        static native TemplateInstance goOn();
    }

    @GET
    public Uni<Response> leave(RoutingContext context) {
        if (!provider.isThere()) {
            throw new NotFoundException();
        }
        LeftSession.keep(context);
        return authenticator
                .getChallenge(context)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(ProviderPage::away)
                .onFailure()
                .recoverWithItem(() -> refused(Refusal.UNAVAILABLE));
    }

    private static Response away(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    @GET
    @Path("back")
    @Blocking
    public Response back(RoutingContext context) {
        if (!provider.isThere()) {
            throw new NotFoundException();
        }
        provider.keepNothing(context);
        if (identity.isAnonymous()) {
            return refused(Refusal.UNVERIFIED);
        }
        return provider.nameOf(identity)
                .map(name -> recogniseUser
                        .recogniseAgain(name)
                        .map(user -> letIn(context, user))
                        .orElseGet(() -> unknown(name)))
                .orElseGet(() -> refused(Refusal.NAMELESS));
    }

    private Response letIn(RoutingContext context, User user) {
        newSession.begin(context, user);
        return Response.ok(Templates.goOn()).build();
    }

    private Response unknown(String name) {
        TemplateInstance page =
                SignInPage.Templates.page(false, false, false, Offer.refused(provider, Refusal.UNKNOWN, name));
        return Response.status(Response.Status.FORBIDDEN).entity(page).build();
    }

    private static Response refused(Refusal refusal) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(refusal.address()))
                .build();
    }
}
