package dev.relais.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.RecogniseAdministrator;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** Knows an administrator again by the session cookie, for as long as he is one. */
@Singleton
class ReturningAdministrators implements IdentityProvider<TrustedAuthenticationRequest> {

    private final RecogniseAdministrator recogniseAdministrator;

    @Inject
    ReturningAdministrators(RecogniseAdministrator recogniseAdministrator) {
        this.recogniseAdministrator = recogniseAdministrator;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            if (!recogniseAdministrator.isStillOne(request.getPrincipal())) {
                throw new AuthenticationFailedException("There is no such administrator any more");
            }
            return AdministratorIdentities.identity(request.getPrincipal());
        });
    }
}
