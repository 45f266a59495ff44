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
 * @param stuck true once its ticket has been open for a day (R38)
 */
public record OpenTask(
        TaskId id,
        Operation operation,
        Instant dueAt,
        int attempts,
        @Nullable BatchState request,
        @Nullable BatchId batchId,
        boolean stuck) {

    public boolean isUnsent() {
        return request == null;
    }

    /** Where the request of a task that was sent stands; asked of an unsent one it is a bug in the caller. */
    BatchState requireRequest() {
        if (request == null) {
            throw new IllegalStateException("Task " + id + " is unsent, it has no request");
        }
        return request;
    }
}
