package dev.relais.application.fake;

import java.util.Optional;

import dev.relais.domain.feed.UnknownOrder;
import dev.relais.domain.feed.UnknownOrders;
import dev.relais.domain.order.OrderKey;

/** Orders asked for in vain, in memory. */
public final class InMemoryUnknownOrders implements UnknownOrders {

    private final Tables tables;

    public InMemoryUnknownOrders(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<UnknownOrder> find(OrderKey order) {
        return Optional.ofNullable(tables.unknownOrders.get(order));
    }

    @Override
    public void remember(OrderKey order, UnknownOrder unknown) {
        tables.unknownOrders.put(order, unknown);
    }

    @Override
    public void forget(OrderKey order) {
        tables.unknownOrders.remove(order);
    }
}
