package dev.relais.application.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.feed.UnknownOrder;
import dev.relais.domain.feed.UnknownOrders;
import dev.relais.domain.order.OrderKey;

/** Orders asked for in vain, in memory. */
final class InMemoryUnknownOrders implements UnknownOrders {

    private final Map<OrderKey, UnknownOrder> orders = new HashMap<>();

    @Override
    public Optional<UnknownOrder> find(OrderKey order) {
        return Optional.ofNullable(orders.get(order));
    }

    @Override
    public void remember(OrderKey order, UnknownOrder unknown) {
        orders.put(order, unknown);
    }

    @Override
    public void forget(OrderKey order) {
        orders.remove(order);
    }
}
