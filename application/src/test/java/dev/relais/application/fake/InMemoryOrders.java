package dev.relais.application.fake;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;

/** Orders in memory; with one thread everything is held by whoever asks. */
public final class InMemoryOrders implements Orders {

    private static final Comparator<OrderKey> BY_KEY =
            Comparator.comparing(OrderKey::shop).thenComparing(key -> key.ref().value());

    private final Tables tables;
    private final InstantSource time;

    public InMemoryOrders(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    @Override
    public Optional<Order> find(OrderKey key) {
        return Optional.ofNullable(tables.orders.get(key));
    }

    @Override
    public Optional<Order> hold(OrderKey key) {
        return find(key);
    }

    @Override
    public Map<OrderKey, Order> holdAll(Collection<OrderKey> keys) {
        Map<OrderKey, Order> held = new LinkedHashMap<>();
        keys.stream()
                .distinct()
                .filter(tables.orders::containsKey)
                .sorted(BY_KEY)
                .forEach(key -> held.put(key, tables.orders.get(key)));
        return held;
    }

    @Override
    public Map<OrderKey, Order> holdKnownOrNot(Collection<OrderKey> keys) {
        return holdAll(keys);
    }

    @Override
    public void saveAll(Collection<Order> orders) {
        orders.forEach(this::store);
    }

    private void store(Order order) {
        if (!tables.shops.containsKey(order.key().shop())) {
            throw new IllegalStateException("Order " + order.key() + " is of a shop that is not there");
        }
        Order before = tables.orders.put(order.key(), order);
        if (before == null || !before.shipmentTakenBack().equals(order.shipmentTakenBack())) {
            tables.declaredAt.put(order.key(), time.instant());
        }
    }
}
