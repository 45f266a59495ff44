package dev.relais.persistence.task;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.TaskId;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;

/** Unsent tasks in PostgreSQL. */
@Singleton
@Transactional
class PostgresOrderTasks implements OrderTasks {

    private final Sql sql;

    @Inject
    PostgresOrderTasks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OrderTask> unsentOf(OrderKey order) {
        return Optional.ofNullable(unsentOf(List.of(order)).get(order));
    }

    @Override
    public Map<OrderKey, OrderTask> unsentOf(Collection<OrderKey> orders) {
        Map<OrderKey, OrderTask> found = new HashMap<>();
        byShop(orders)
                .forEach((shop, refs) -> sql.list(TaskSql.UNSENT_OF, TaskColumns::unsent, shop, refs)
                        .forEach(task -> found.put(task.order(), task)));
        return found;
    }

    @Override
    public void saveAll(Collection<OrderTask> tasks) {
        tasks.stream()
                .collect(Collectors.groupingBy(task -> task.order().shop().value(), TreeMap::new, Collectors.toList()))
                .forEach(this::saveAll);
    }

    private void saveAll(String shop, List<OrderTask> tasks) {
        Instant due = tasks.stream()
                .map(OrderTask::dueAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        sql.update(
                TaskSql.SAVE_BEFORE_LANE,
                Columns.ids(tasks, task -> task.id().value()),
                Columns.texts(tasks, task -> shop),
                Columns.texts(tasks, task -> task.order().ref().value()),
                Columns.texts(tasks, task -> TaskColumns.wantShip(task.wanted())),
                Columns.flags(tasks, task -> task.wanted().statusOperation()),
                Columns.texts(tasks, task -> task.next().word()),
                Columns.instants(tasks, OrderTask::dueAt),
                Columns.counts(tasks, OrderTask::attempts),
                Columns.instants(tasks, OrderTask::firstTriedAt),
                Columns.flags(tasks, OrderTask::held),
                due,
                shop,
                due);
    }

    @Override
    public boolean hasUnsent(ShopCode shop, int atLeast) {
        return sql.first(TaskSql.COUNT_UNSENT, row -> row.getInt(1), shop.value(), atLeast)
                .filter(counted -> counted >= atLeast)
                .isPresent();
    }

    @Override
    public void removeAll(Collection<TaskId> ids) {
        sql.update(TaskSql.REMOVE, (Object) ids.stream()
                .map(TaskId::value)
                .sorted(Comparator.naturalOrder())
                .toArray(UUID[]::new));
    }

    @Override
    public Optional<Operation> mostUrgent(ShopCode shop, Instant now) {
        return sql.first(TaskSql.MOST_URGENT, row -> Worded.of(Operation.class, row.getString(1)), shop.value(), now);
    }

    @Override
    public List<OrderTask> claimDue(ShopCode shop, Operation next, Instant now, int limit) {
        List<String> held =
                sql.list(TaskSql.HOLD_DUE_ORDERS, row -> row.getString(1), shop.value(), next.word(), now, limit);
        return held.isEmpty()
                ? List.of()
                : sql.list(
                        TaskSql.STILL_DUE,
                        TaskColumns::unsent,
                        shop.value(),
                        held.toArray(String[]::new),
                        next.word(),
                        now);
    }

    @Override
    public Map<OrderKey, Instant> openSince(Collection<OrderKey> orders, Instant now) {
        Map<OrderKey, Instant> open = new HashMap<>();
        byShop(orders)
                .forEach((shop, refs) -> sql.list(
                                TaskSql.OPEN_SINCE,
                                row -> Map.entry(
                                        OrderKey.of(shop, row.getString("order_ref")), Sql.instant(row, "since")),
                                now,
                                shop,
                                refs)
                        .forEach(each -> open.put(each.getKey(), each.getValue())));
        return open;
    }

    private static Map<String, String[]> byShop(Collection<OrderKey> orders) {
        return orders.stream()
                .collect(Collectors.groupingBy(
                        order -> order.shop().value(),
                        Collectors.mapping(
                                order -> order.ref().value(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), refs -> refs.toArray(String[]::new)))));
    }
}
