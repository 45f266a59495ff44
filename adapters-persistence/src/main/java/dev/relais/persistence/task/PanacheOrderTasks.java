package dev.relais.persistence.task;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.TaskId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Unsent tasks in PostgreSQL. */
@Singleton
@Transactional
class PanacheOrderTasks implements OrderTasks {

    private final EntityManager database;
    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<OrderTaskRow, UUID> {}

    @Inject
    PanacheOrderTasks(EntityManager database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Optional<OrderTask> unsentOf(OrderKey order) {
        return rows.find(
                        "shopCode = ?1 and orderRef = ?2 and attempt is null",
                        order.shop().value(),
                        order.ref().value())
                .firstResultOptional()
                .map(OrderTaskRow::readUnsent);
    }

    @Override
    public Map<OrderKey, OrderTask> unsentOf(Collection<OrderKey> orders) {
        Map<OrderKey, OrderTask> found = new HashMap<>();
        byShop(orders)
                .forEach((shop, refs) ->
                        rows.find("shopCode = ?1 and orderRef in ?2 and attempt is null", shop.value(), refs).stream()
                                .map(OrderTaskRow::readUnsent)
                                .forEach(task -> found.put(task.order(), task)));
        return found;
    }

    @Override
    public void save(OrderTask task) {
        OrderTaskRow known = rows.findById(task.id().value());
        OrderTaskRow row = known == null ? new OrderTaskRow() : known;
        row.write(task);
        rows.persist(row);
        makeLaneDue(task.order().shop(), task.dueAt());
    }

    /** Served by order_task_unsent, as far as the question goes. */
    @Override
    public boolean hasUnsent(ShopCode shop, int atLeast) {
        Number counted = (Number) database.createNativeQuery("""
                        select count(*) from (
                            select 1 from order_task where shop_code = :shop and attempt is null limit :atLeast) unsent
                        """, Long.class)
                .setParameter("shop", shop.value())
                .setParameter("atLeast", atLeast)
                .getSingleResult();
        return counted.intValue() >= atLeast;
    }

    @Override
    public void remove(TaskId id) {
        rows.deleteById(id.value());
        rows.flush();
    }

    @Override
    public Optional<Operation> mostUrgent(ShopCode shop, Instant now) {
        return database.createNativeQuery(ClaimSql.MOST_URGENT, String.class)
                .setParameter("shop", shop.value())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(word -> Worded.of(Operation.class, (String) word));
    }

    @Override
    public List<OrderTask> claimDue(ShopCode shop, Operation next, Instant now, int limit) {
        List<String> held = database.createNativeQuery(ClaimSql.HOLD_DUE_ORDERS, String.class)
                .setParameter("shop", shop.value())
                .setParameter("operation", next.word())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        if (held.isEmpty()) {
            return List.of();
        }
        return rows
                .find(
                        "shopCode = ?1 and orderRef in ?2 and attempt is null and operation = ?3 and dueAt <= ?4"
                                + " order by dueAt, id",
                        shop.value(),
                        held,
                        next.word(),
                        now)
                .stream()
                .map(OrderTaskRow::readUnsent)
                .toList();
    }

    @Override
    public Map<OrderKey, Instant> openSince(Collection<OrderKey> orders) {
        Map<OrderKey, Instant> open = new HashMap<>();
        byShop(orders)
                .forEach((shop, refs) -> openRows(shop, refs)
                        .forEach(row -> open.put(new OrderKey(shop, new OrderRef((String) row[0])), (Instant) row[1])));
        return open;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> openRows(ShopCode shop, List<String> refs) {
        return database.createNativeQuery(ClaimSql.OPEN_SINCE, Object[].class)
                .setParameter("shop", shop.value())
                .setParameter("refs", refs)
                .getResultList();
    }

    private void makeLaneDue(ShopCode shop, Instant due) {
        database.createNativeQuery(ClaimSql.LANE_DUE)
                .setParameter("shop", shop.value())
                .setParameter("due", due)
                .executeUpdate();
    }

    private static Map<ShopCode, List<String>> byShop(Collection<OrderKey> orders) {
        return orders.stream()
                .collect(Collectors.groupingBy(
                        OrderKey::shop, Collectors.mapping(order -> order.ref().value(), Collectors.toList())));
    }
}
