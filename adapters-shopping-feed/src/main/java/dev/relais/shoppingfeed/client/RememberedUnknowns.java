package dev.relais.shoppingfeed.client;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.relais.domain.feed.UnknownOrder;
import dev.relais.domain.feed.UnknownOrders;
import dev.relais.domain.order.OrderKey;

/** Remembers the orders asked for in vain on this node; of too many those that nobody asks about are forgotten first. */
@Singleton
class RememberedUnknowns implements UnknownOrders {

    /** A few MiB at the most; a shop that declares more unknown orders an hour than this pays with a call each. */
    private static final int MOST = 10_000;

    private final Cache<OrderKey, UnknownOrder> orders =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    @Override
    public Optional<UnknownOrder> find(OrderKey order) {
        return Optional.ofNullable(orders.getIfPresent(order));
    }

    @Override
    public void remember(OrderKey order, UnknownOrder unknown) {
        orders.put(order, unknown);
    }

    @Override
    public void forget(OrderKey order) {
        orders.invalidate(order);
    }
}
