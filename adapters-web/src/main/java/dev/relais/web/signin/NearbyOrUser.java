package dev.relais.web.signin;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * What machines read: figures and the description of the interface (S24). Whoever runs on this machine need not say who he is; what a
 * proxy passes on comes from elsewhere, and there it takes a user.
 */
@Singleton
class NearbyOrUser implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "nearby-or-user";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return isFromHere(request.request())
                ? CheckResult.permit()
                : identity.map(caller -> new CheckResult(!caller.isAnonymous() && caller.hasRole(Roles.VIEWER)));
    }

    private static boolean isFromHere(HttpServerRequest request) {
        return isLoopback(request.connection().remoteAddress())
                && isLoopback(request.remoteAddress())
                && !request.headers().contains("Forwarded")
                && !request.headers().contains("X-Forwarded-For");
    }

    static boolean isLoopback(@Nullable SocketAddress address) {
        String host = address == null || address.hostAddress() == null ? "" : address.hostAddress();
        return host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }
}
