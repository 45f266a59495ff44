package dev.relais.application.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchState;

/** Unsent tasks in memory; a second one of the same order is refused (R12). */
public class InMemoryOrderTasks implements OrderTasks {

    private final Tables tables;

    public InMemoryOrderTasks(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<OrderTask> unsentOf(OrderKey order) {
        return tables.unsent.values().stream()
                .filter(task -> task.order().equals(order))
                .findFirst();
    }

    @Override
    public Map<OrderKey, OrderTask> unsentOf(Collection<OrderKey> orders) {
        Map<OrderKey, OrderTask> found = new HashMap<>();
        orders.forEach(order -> unsentOf(order).ifPresent(task -> found.put(order, task)));
        return found;
    }

    @Override
    public void saveAll(Collection<OrderTask> tasks) {
        tasks.forEach(this::store);
    }

    private void store(OrderTask task) {
        if (!tables.orders.containsKey(task.order())) {
            throw new IllegalStateException("Order " + task.order() + " is not stored, its task cannot be");
        }
        unsentOf(task.order()).filter(other -> !other.id().equals(task.id())).ifPresent(other -> {
            throw new IllegalStateException("Order " + task.order() + " has an unsent task already, " + other);
        });
        tables.travelling.remove(task.id());
        tables.unsent.put(task.id(), task);
    }

    @Override
    public boolean hasUnsent(ShopCode shop, int atLeast) {
        return tables.unsentOf(shop).count() >= atLeast;
    }

    @Override
    public void removeAll(Collection<TaskId> ids) {
        tables.unsent.keySet().removeAll(ids);
        tables.travelling.keySet().removeAll(ids);
    }

    @Override
    public Optional<Operation> mostUrgent(ShopCode shop, Instant now) {
        return due(shop, now).map(OrderTask::next).findFirst();
    }

    @Override
    public List<OrderTask> claimDue(ShopCode shop, Operation next, Instant now, int limit) {
        return due(shop, now).filter(task -> task.next() == next).limit(limit).toList();
    }

    @Override
    public Map<OrderKey, Instant> openSince(Collection<OrderKey> orders, Instant now) {
        Map<OrderKey, Instant> since = new HashMap<>();
        tables.travelling.values().stream()
                .filter(each -> orders.contains(each.task().order()))
                .forEach(each -> since.merge(
                        each.task().order(),
                        sentAt(tables.batches.get(each.attempt()), now),
                        (one, other) -> one.isAfter(other) ? one : other));
        return since;
    }

    private Stream<OrderTask> due(ShopCode shop, Instant now) {
        return tables.unsentOf(shop).filter(task -> !task.dueAt().isAfter(now));
    }

    /** A part of a refused request that has not been sent itself counts from when it was made up. */
    private static Instant sentAt(Tables.Written written, Instant now) {
        if (written.batch().state() == BatchState.UNKNOWN) {
            return now;
        }
        return Optional.ofNullable(written.batch().sentAt()).orElse(written.leaseUntil());
    }
}
