package dev.relais.persistence.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;

/** Orders in PostgreSQL; an order's row is the lock under which its unsent task is changed. */
@Singleton
@Transactional
class PostgresOrders implements Orders {

    private final Sql sql;
    private final InstantSource time;

    @Inject
    PostgresOrders(Sql sql, InstantSource time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public Optional<Order> find(OrderKey key) {
        return sql.first(OrderSql.FIND, PostgresOrders::read, key.shop().value(), new String[] {
            key.ref().value()
        });
    }

    @Override
    public Optional<Order> hold(OrderKey key) {
        return Optional.ofNullable(holdKnownOrNot(List.of(key)).get(key));
    }

    @Override
    public Map<OrderKey, Order> holdAll(Collection<OrderKey> keys) {
        Map<OrderKey, Order> held = new LinkedHashMap<>();
        byShop(keys).forEach((shop, refs) -> hold(shop, refs, held));
        return held;
    }

    @Override
    public Map<OrderKey, Order> holdKnownOrNot(Collection<OrderKey> keys) {
        Map<OrderKey, Order> held = new LinkedHashMap<>();
        byShop(keys).forEach((shop, refs) -> {
            String[] named = refs.toArray(String[]::new);
            sql.listSecond(OrderSql.HOLD_KNOWN_OR_NOT, PostgresOrders::read, shop, named, shop, named)
                    .forEach(order -> held.put(order.key(), order));
        });
        return held;
    }

    private void hold(String shop, List<String> refs, Map<OrderKey, Order> held) {
        sql.list(OrderSql.HOLD, PostgresOrders::read, shop, refs.toArray(String[]::new))
                .forEach(order -> held.put(order.key(), order));
    }

    @Override
    public void saveAll(Collection<Order> orders) {
        sql.update(
                OrderSql.SAVE,
                time.instant(),
                Columns.texts(orders, order -> order.key().shop().value()),
                Columns.texts(orders, order -> order.key().ref().value()),
                Columns.texts(
                        orders,
                        order -> order.status() == null ? null : order.status().code()),
                Columns.texts(orders, order -> order.tracking().number()),
                Columns.texts(orders, order -> order.tracking().carrier()),
                Columns.texts(orders, order -> order.tracking().url()),
                Columns.numbers(orders, order -> LinkColumns.orderId(order.link())),
                Columns.texts(orders, order -> LinkColumns.channel(order.link())),
                Columns.texts(orders, order -> LinkColumns.channelKey(order.link())),
                Columns.texts(orders, order -> LinkColumns.reference(order.link())),
                Columns.texts(orders, order -> LinkColumns.fulfilledBy(order.link())),
                Columns.instants(orders, Order::placedAt),
                Columns.instants(orders, Order::changedAt),
                Columns.flags(orders, Order::shippedSent));
    }

    private static Map<String, List<String>> byShop(Collection<OrderKey> keys) {
        return keys.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        key -> key.shop().value(),
                        TreeMap::new,
                        Collectors.mapping(
                                key -> key.ref().value(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        refs -> refs.stream().sorted().toList()))));
    }

    private static Order read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Order(
                OrderKey.of(row.getString("shop_code"), row.getString("order_ref")),
                status == null ? null : new ShopStatus(status),
                new Tracking(
                        row.getString("tracking_number"),
                        row.getString("tracking_carrier"),
                        row.getString("tracking_url")),
                LinkColumns.read(row),
                Sql.instant(row, "placed_at"),
                Sql.instant(row, "changed_at"),
                row.getBoolean("shipped_sent"));
    }
}
