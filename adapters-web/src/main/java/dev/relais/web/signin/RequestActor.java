package dev.relais.web.signin;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.CurrentActor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Whoever sent the request that is being answered: a user, or a shop by its key. */
@Singleton
public class RequestActor implements CurrentActor {

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;

    @Inject
    RequestActor(CurrentIdentityAssociation identities, CurrentVertxRequest requests) {
        this.identities = identities;
        this.requests = requests;
    }

    @Override
    public Actor actor() {
        if (!Arc.container().requestContext().isActive() || requests.getCurrent() == null) {
            return Actor.RELAIS;
        }
        SecurityIdentity identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            return Actor.RELAIS;
        }
        String key = identity.getAttribute(CallingShop.KEY);
        return new Actor(key == null ? identity.getPrincipal().getName() : key, address(requests.getCurrent()));
    }

    /** Where a call came from; empty if that is not known, as where a proxy names no network address. */
    public static String address(@Nullable RoutingContext request) {
        return Optional.ofNullable(request)
                .map(each -> each.request().remoteAddress())
                .map(SocketAddress::hostAddress)
                .orElse("");
    }
}
