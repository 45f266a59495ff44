package dev.relais.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.RecogniseAdministrator;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Turns a name and its password into the identity of an administrator, for the sign-in form and HTTP Basic. */
@Singleton
class AdministratorIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final RecogniseAdministrator recogniseAdministrator;

    @Inject
    AdministratorIdentities(RecogniseAdministrator recogniseAdministrator) {
        this.recogniseAdministrator = recogniseAdministrator;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() -> {
            if (!recogniseAdministrator.recognise(request.getUsername(), password)) {
                throw new AuthenticationFailedException("The name or the password is wrong");
            }
            return identity(request.getUsername());
        });
    }

    static SecurityIdentity identity(String username) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(username))
                .addRole(Roles.ADMIN)
                .build();
    }
}
