package dev.relais.domain.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;

/**
 * Unsent work. Every method works in the caller's transaction. Whoever reads a task in order to change it must hold its
 * order ({@link dev.relais.domain.order.Orders#hold}); {@link #claimDue} does that itself.
 */
public interface OrderTasks {

    /** The order's unsent task; empty if it has none. */
    Optional<OrderTask> unsentOf(OrderKey order);

    /** The unsent tasks of those of the orders that have one, in one question. */
    Map<OrderKey, OrderTask> unsentOf(Collection<OrderKey> orders);

    /** Stores the task, new or known, and makes its shop's lane due no later than the task (R02). */
    default void save(OrderTask task) {
        saveAll(List.of(task));
    }

    /** As {@link #save}, for several tasks at once, none of them twice. */
    void saveAll(Collection<OrderTask> tasks);

    /** Removes a task, unsent or travelling; its outcome must be written to the history in the same transaction. */
    default void remove(TaskId id) {
        removeAll(List.of(id));
    }

    /** As {@link #remove}, for several tasks at once. */
    void removeAll(Collection<TaskId> ids);

    /** The operation whose unsent task has been due longest; empty if none of the shop is due. */
    Optional<Operation> mostUrgent(ShopCode shop, Instant now);

    /**
     * The shop's unsent tasks whose next step is this operation and that are due, most urgent first, their orders held for
     * this transaction. Orders that another transaction holds are passed over, not waited for.
     */
    List<OrderTask> claimDue(ShopCode shop, Operation next, Instant now, int limit);

    /** True if so many tasks of the shop, or more, are unsent. */
    boolean hasUnsent(ShopCode shop, int atLeast);

    /**
     * R21: when the latest operation without a final ticket was sent, for those of the orders that have one. One of which it is unclear
     * whether it was accepted is as good as sent now (R29): whatever left behind it would be taken for it.
     */
    Map<OrderKey, Instant> openSince(Collection<OrderKey> orders, Instant now);
}
