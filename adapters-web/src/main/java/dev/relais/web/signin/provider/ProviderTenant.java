package dev.relais.web.signin.provider;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.builders.AuthenticationConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What Quarkus needs to know of the provider, told when the first one wants to sign in, so that Relais starts without it. An answer
 * counts if the browser that brings it asked for it (state, nonce and PKCE), and if it is signed by a key the provider publishes.
 */
@Singleton
class ProviderTenant implements TenantConfigResolver {

    private static final String PATH = "/sign-in/provider";

    /** How long somebody may take to show the provider who he is. */
    private static final Duration WAY = Duration.ofMinutes(10);

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final @Nullable OidcTenantConfig provider;

    @Inject
    ProviderTenant(
            Provider provider,
            ProviderSettings settings,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> key) {
        this.provider = provider.isThere() ? config(settings, key) : null;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
        return Uni.createFrom().item(context.normalizedPath().startsWith(PATH) ? provider : null);
    }

    private static OidcTenantConfig config(ProviderSettings settings, Optional<String> key) {
        OidcTenantConfigBuilder config = OidcTenantConfig.builder()
                .tenantId(Provider.ID)
                .applicationType(ApplicationType.WEB_APP)
                .authServerUrl(settings.url().orElseThrow().toString())
                .clientId(settings.clientId().orElseThrow())
                .connectionTimeout(CONNECTING)
                .followRedirects(false)
                .token()
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .subjectRequired(true)
                .end()
                .tokenStateManager()
                .encryptionRequired(false)
                .end();
        settings.clientSecret().ifPresent(config::credentials);
        AuthenticationConfigBuilder way = config.authentication()
                .scopes("profile", "email")
                .redirectPath(Provider.BACK)
                .cookiePath(Provider.BACK)
                .stateCookieAge(WAY)
                .pkceRequired()
                .nonceRequired()
                .failOnMissingStateParam()
                .removeRedirectParameters(false)
                .errorPath(Refusal.DECLINED.address());
        // The same on every node, so that people may come back to another one.
        key.ifPresent(same -> way.stateSecret("provider " + same));
        return way.end().build();
    }
}
