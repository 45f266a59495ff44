package dev.relais.web.signin;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.CurrentShop;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The shop whose API key the request that is being answered has shown. */
@Singleton
class RequestShop implements CurrentShop {

    private final CurrentVertxRequest requests;

    @Inject
    RequestShop(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    @Override
    public Optional<ShopCode> shop() {
        return Arc.container().requestContext().isActive() ? of(requests.getCurrent()) : Optional.empty();
    }

    /** Empty if there is no call, or none that is known to be a shop's. */
    static Optional<ShopCode> of(@Nullable RoutingContext call) {
        return call != null && call.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(user.getSecurityIdentity().getAttribute(CallingShop.ATTRIBUTE))
                : Optional.empty();
    }
}
