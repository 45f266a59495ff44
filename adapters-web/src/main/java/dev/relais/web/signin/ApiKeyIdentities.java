package dev.relais.web.signin;

import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.RecogniseApiKey;
import dev.relais.domain.access.ApiKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Turns a known API key into the identity of its shop. */
@Singleton
class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    private final RecogniseApiKey recogniseApiKey;

    @Inject
    ApiKeyIdentities(RecogniseApiKey recogniseApiKey) {
        this.recogniseApiKey = recogniseApiKey;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> recogniseApiKey
                .recognise(request.secret())
                .map(ApiKeyIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("The API key is unknown or revoked")));
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.shop().value()))
                .addRoles(key.scopes().stream().map(Roles::of).collect(Collectors.toSet()))
                .addAttribute(CallingShop.ATTRIBUTE, key.shop())
                .addAttribute(CallingShop.KEY, key.beginning())
                .addAttribute(CallingShop.KEY_ID, key.id())
                .build();
    }
}
