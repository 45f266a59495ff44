package dev.relais.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.KeepSessions;
import dev.relais.application.access.RecogniseUser;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Knows a user again by the session of his browser, for as long as it is open and he is a user, with what he may do by now. The
 * cookies of a session that is over are taken away, so that the way to the sign-in page does not go round in a circle.
 */
@Singleton
class ReturningUsers implements IdentityProvider<SessionRequest> {

    private final RecogniseUser recogniseUser;
    private final KeepSessions keepSessions;

    @Inject
    ReturningUsers(RecogniseUser recogniseUser, KeepSessions keepSessions) {
        this.recogniseUser = recogniseUser;
        this.keepSessions = keepSessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        RoutingContext call = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context.runBlocking(() -> keepSessions
                .userOf(request.token())
                .flatMap(recogniseUser::recogniseAgain)
                .map(UserIdentities::identity)
                .orElseThrow(() -> over(call)));
    }

    private static AuthenticationFailedException over(@Nullable RoutingContext call) {
        if (call != null) {
            SessionCookie.clear(call);
        }
        return new AuthenticationFailedException("The session is over, or there is no such user any more");
    }
}
