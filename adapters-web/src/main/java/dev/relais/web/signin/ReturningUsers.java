package dev.relais.web.signin;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.KeepSessions;
import dev.relais.application.access.RecogniseUser;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Knows a user again by the cookies of his browser, for as long as his session is open and he is a user, with what he may do by now. The
 * cookies of a session that is over are taken away, so that the way to the sign-in page does not go round in a circle.
 */
@Singleton
class ReturningUsers implements IdentityProvider<TrustedAuthenticationRequest> {

    private final RecogniseUser recogniseUser;
    private final KeepSessions keepSessions;

    @Inject
    ReturningUsers(RecogniseUser recogniseUser, KeepSessions keepSessions) {
        this.recogniseUser = recogniseUser;
        this.keepSessions = keepSessions;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext call = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context.runBlocking(() -> Optional.of(request.getPrincipal())
                .filter(name -> isOpen(call, name))
                .flatMap(recogniseUser::recogniseAgain)
                .map(UserIdentities::identity)
                .orElseThrow(() -> over(call)));
    }

    private boolean isOpen(@Nullable RoutingContext call, String name) {
        return call != null
                && SessionCookie.read(call)
                        .filter(token -> keepSessions.isOpen(token, name))
                        .isPresent();
    }

    private static AuthenticationFailedException over(@Nullable RoutingContext call) {
        if (call != null) {
            SessionCookie.clear(call);
        }
        return new AuthenticationFailedException("The session is over, or there is no such user any more");
    }
}
