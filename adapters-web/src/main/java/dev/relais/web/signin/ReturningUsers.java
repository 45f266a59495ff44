package dev.relais.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.RecogniseUser;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** Knows a user again by the session cookie, for as long as he is one, with what he may do by now. */
@Singleton
class ReturningUsers implements IdentityProvider<TrustedAuthenticationRequest> {

    private final RecogniseUser recogniseUser;

    @Inject
    ReturningUsers(RecogniseUser recogniseUser) {
        this.recogniseUser = recogniseUser;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> recogniseUser
                .recogniseAgain(request.getPrincipal())
                .map(UserIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("There is no such user any more")));
    }
}
