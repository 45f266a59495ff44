package dev.relais.web.signin;

import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.RecogniseUser;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns a name and its password into the identity of a user, for the sign-in form and HTTP Basic. The form begins a new session each
 * time, and ends the one that the browser had (S16).
 */
@Singleton
class UserIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final RecogniseUser recogniseUser;
    private final NewSession newSession;

    @Inject
    UserIdentities(RecogniseUser recogniseUser, NewSession newSession) {
        this.recogniseUser = recogniseUser;
        this.newSession = newSession;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        Password password = new Password(new String(request.getPassword().getPassword()));
        RoutingContext call = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context.runBlocking(() -> {
            User user = recogniseUser
                    .recognise(request.getUsername(), password, RequestActor.address(call))
                    .orElseThrow(() -> new AuthenticationFailedException("The name or the password is wrong"));
            if (call != null && SignInForm.isSent(call)) {
                newSession.begin(call, user);
            }
            return identity(user);
        });
    }

    /** A role includes those below it, so that each place names the least it asks for. */
    static SecurityIdentity identity(User user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRoles(user.role().included().stream().map(Role::word).collect(Collectors.toSet()))
                .build();
    }
}
