package dev.relais.domain.overview;

import java.time.Instant;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import org.jspecify.annotations.Nullable;

/**
 * Work about an order that has not ended.
 *
 * @param dueAt when it is prepared, or when its tickets are read next
 * @param attempts how often sending was tried in vain
 * @param request where its request stands; null while the task is unsent
 * @param batchId null until the request was accepted
 */
public record OpenTask(
        TaskId id,
        Operation operation,
        Instant dueAt,
        int attempts,
        @Nullable BatchState request,
        @Nullable BatchId batchId) {

    public boolean isUnsent() {
        return request == null;
    }
}
