package dev.relais.domain.task;

import java.time.Instant;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.shop.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Work handed over to a request; with the batch id it got its action is {@code CHECK_TICKET} (R23).
 *
 * @param link what the tickets of this order are recognised by (R31)
 * @param carried the part of what was wanted that this request tells; it is wanted again if the request fails in passing
 * @param sent what the request says of this order, exactly
 * @param attempts how often sending was tried in vain before this request
 * @param firstTriedAt when sending was tried first, this request included
 * @param partOf the unsent task it is a part of, if more was wanted than could leave at once (R45); null if it is a whole
 */
public record SentTask(
        TaskId id,
        OrderKey order,
        ShoppingFeedLink link,
        Wanted carried,
        OrderOperation sent,
        int attempts,
        @Nullable Instant firstTriedAt,
        @Nullable TaskId partOf) {

    /** The task as it goes into a request. */
    public static SentTask handedOver(OrderTask task, ShoppingFeedLink link, Preparation.Send send, Instant now) {
        Instant firstTried = task.firstTriedAt() == null ? now : task.firstTriedAt();
        return new SentTask(
                task.id(), task.order(), link, send.carried(), send.operation(), task.attempts(), firstTried, null);
    }

    /** R45: the same, as a part with an id of its own; the rest keeps the id that the shop was told. */
    public SentTask asPart(TaskId part) {
        return new SentTask(part, order, link, carried, sent, attempts, firstTriedAt, id);
    }

    /** True if it left as a part of that task. */
    public boolean isPartOf(TaskId task) {
        return task.equals(partOf);
    }

    public Operation operation() {
        return sent.operation();
    }

    /** R22: the same work, unsent again; the attempt counts. */
    public OrderTask takenBack(Instant dueAt) {
        return new OrderTask(id, order, carried, operation(), dueAt, attempts + 1, firstTriedAt, false);
    }

    /** R25, R27: the same work, unsent again; the attempt does not count, because the API would not even look at it. */
    public OrderTask postponed(Instant dueAt) {
        return new OrderTask(
                id, order, carried, operation(), dueAt, attempts, attempts == 0 ? null : firstTriedAt, false);
    }
}
