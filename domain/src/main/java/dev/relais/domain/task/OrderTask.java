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
 * @param held true while it is due so late only because an earlier operation still has an open ticket (R21)
 */
public record OrderTask(
        TaskId id,
        OrderKey order,
        Wanted wanted,
        Operation next,
        Instant dueAt,
        int attempts,
        @Nullable Instant firstTriedAt,
        boolean held) {

    /** A new task. */
    public static OrderTask saved(TaskId id, OrderKey order, Wanted wanted, Operation next, Instant dueAt) {
        return new OrderTask(id, order, wanted, next, dueAt, 0, null, false);
    }

    /** R21, R45: what is left of the task while a part of it leaves; it waits for that one's ticket, until then at most. */
    public OrderTask behind(Wanted left, Operation newNext, Instant until) {
        return new OrderTask(id, order, left, newNext, until, 0, null, true);
    }

    /** R12: the same task, now with another wish, next step and due time. */
    public OrderTask wanting(Wanted newWanted, Operation newNext, Instant newDueAt) {
        return new OrderTask(id, order, newWanted, newNext, newDueAt, attempts, firstTriedAt, false);
    }

    /** R26: the same task, tried as often as the work that came back into it, so that a merge is no new beginning. */
    public OrderTask triedLike(OrderTask back) {
        return new OrderTask(id, order, wanted, next, dueAt, back.attempts, back.firstTriedAt, held);
    }

    /** R47, R49: the same task, of which less is wanted; when it is due does not change. */
    public OrderTask reducedTo(Wanted less, Operation newNext) {
        return new OrderTask(id, order, less, newNext, dueAt, attempts, firstTriedAt, held);
    }

    /** R21: the same task, waiting for the ticket of an earlier operation, until then at most. */
    public OrderTask heldUntil(Instant latest) {
        return new OrderTask(id, order, wanted, next, latest, attempts, firstTriedAt, true);
    }

    /** R21: the same task, due now at the latest because the ticket it waited for is settled. */
    public OrderTask released(Instant now) {
        Instant earlier = dueAt.isBefore(now) ? dueAt : now;
        return new OrderTask(id, order, wanted, next, earlier, attempts, firstTriedAt, false);
    }
}
