package dev.relais.web.signin;

import java.util.Locale;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.ApiKeySecret;
import dev.relais.web.problem.Problem;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Problems;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes API keys from the {@code Authorization} header of requests under {@code /api/}; bearer tokens elsewhere belong to
 * somebody else. Speaks before every other mechanism, so that a request without credentials is answered with a problem.
 */
@Singleton
class ApiKeyMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer";
    private static final String PREFIX = SCHEME + " ";

    private final Problems problems;

    @Inject
    ApiKeyMechanism(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String key = key(context);
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        ApiKeyRequest request = new ApiKeyRequest(new ApiKeySecret(key));
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    private static @Nullable String key(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean isBearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(PREFIX);
        return isBearer && Problems.areAnsweredAt(context.normalizedPath())
                ? header.substring(PREFIX.length()).strip()
                : null;
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!Problems.areAnsweredAt(context.normalizedPath())) {
            return Uni.createFrom().item(false);
        }
        problems.end(context, Problem.of(ProblemType.UNAUTHORIZED));
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(ProblemType.UNAUTHORIZED.status(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
