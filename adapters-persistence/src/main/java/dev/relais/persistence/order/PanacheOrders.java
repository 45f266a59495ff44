package dev.relais.persistence.order;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Orders in PostgreSQL; an order's row is the lock under which its unsent task is changed. */
@Singleton
@Transactional
class PanacheOrders implements Orders {

    /** The cast gives the function's empty answer a type that can be read. */
    private static final String HOLD_UNKNOWN =
            "select cast(pg_advisory_xact_lock(hashtextextended(:shop || '/' || :ref, 0)) as text)";

    private final EntityManager database;
    private final InstantSource time;
    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<OrderRow, OrderColumns.Key> {}

    @Inject
    PanacheOrders(EntityManager database, InstantSource time, Rows rows) {
        this.database = database;
        this.time = time;
        this.rows = rows;
    }

    @Override
    public Optional<Order> find(OrderKey key) {
        return rows.findByIdOptional(OrderColumns.Key.of(key)).map(OrderRow::read);
    }

    @Override
    public Optional<Order> hold(OrderKey key) {
        Optional<Order> known = lock(key);
        if (known.isPresent()) {
            return known;
        }
        database.createNativeQuery(HOLD_UNKNOWN, String.class)
                .setParameter("shop", key.shop().value())
                .setParameter("ref", key.ref().value())
                .getResultList();
        return lock(key);
    }

    @Override
    public Map<OrderKey, Order> holdAll(Collection<OrderKey> keys) {
        Map<String, List<OrderKey>> byShop = keys.stream()
                .distinct()
                .collect(Collectors.groupingBy(key -> key.shop().value()));
        Map<OrderKey, Order> held = new LinkedHashMap<>();
        byShop.keySet().stream().sorted().forEach(shop -> holdAll(shop, byShop.get(shop), held));
        return held;
    }

    @Override
    public void save(Order order) {
        OrderRow row = rows.findById(OrderColumns.Key.of(order.key()));
        if (row != null) {
            boolean declared = isNews(row.read(), order);
            row.write(order);
            row.declaredAt = declared ? time.instant() : row.declaredAt;
            return;
        }
        OrderRow added = new OrderRow();
        added.key = OrderColumns.Key.of(order.key());
        added.write(order);
        added.declaredAt = time.instant();
        rows.persist(added);
    }

    /** Whether its shipment was handed over is our own news, not the shop's. */
    private static boolean isNews(Order before, Order after) {
        return !before.shipmentTakenBack().equals(after.shipmentTakenBack());
    }

    private void holdAll(String shop, List<OrderKey> keys, Map<OrderKey, Order> held) {
        List<String> refs = keys.stream().map(key -> key.ref().value()).toList();
        rows
                .find("key.shopCode = ?1 and key.orderRef in ?2 order by key.orderRef", shop, refs)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(OrderRow::read)
                .forEach(order -> held.put(order.key(), order));
    }

    private Optional<Order> lock(OrderKey key) {
        return rows.findByIdOptional(OrderColumns.Key.of(key), LockModeType.PESSIMISTIC_WRITE)
                .map(OrderRow::read);
    }
}
