package dev.relais.domain.task;

import java.time.Instant;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Unsent work about one order, its action {@code SYNC_STATUS}; there is at most one per order (R12).
 *
 * @param wanted what is still to be told
 * @param next the operation that would leave if the task were prepared now; decided again when it is (R18)
 * @param dueAt not prepared before this time
 * @param attempts how often sending was tried in vain
 * @param firstTriedAt when sending was tried first; null if it never was (R26)
 */
public record OrderTask(
        TaskId id,
        OrderKey order,
        Wanted wanted,
        Operation next,
        Instant dueAt,
        int attempts,
        @Nullable Instant firstTriedAt) {

    /** A new task. */
    public static OrderTask saved(OrderKey order, Wanted wanted, Operation next, Instant dueAt, Instant now) {
        return new OrderTask(TaskId.createdAt(now), order, wanted, next, dueAt, 0, null);
    }

    /** R12: the same task, now with another wish, next step and due time. */
    public OrderTask wanting(Wanted newWanted, Operation newNext, Instant newDueAt) {
        return new OrderTask(id, order, newWanted, newNext, newDueAt, attempts, firstTriedAt);
    }

    /** R26: the same task, tried as often as the work that came back into it, so that a merge is no new beginning. */
    public OrderTask triedLike(OrderTask back) {
        return new OrderTask(id, order, wanted, next, dueAt, back.attempts, back.firstTriedAt);
    }

    /** R21, R25: the same task, left alone until then. */
    public OrderTask dueAt(Instant later) {
        return new OrderTask(id, order, wanted, next, later, attempts, firstTriedAt);
    }
}
