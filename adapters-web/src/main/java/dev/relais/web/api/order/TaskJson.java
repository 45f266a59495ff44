package dev.relais.web.api.order;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.overview.OpenTask;
import org.jspecify.annotations.Nullable;

/** Open work about an order. */
record TaskJson(
        String id,
        String action,
        String operation,
        Instant dueAt,
        int attempts,
        @Nullable String batch) {

    private static final String TO_BE_SENT = "SYNC_STATUS";
    private static final String ACCEPTED = "CHECK_TICKET";

    /** What is unsent, else what was sent; null if nothing is open. */
    static @Nullable TaskJson of(List<OpenTask> open) {
        return open.stream()
                .filter(OpenTask::isUnsent)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(TaskJson::of)
                .orElse(null);
    }

    private static TaskJson of(OpenTask task) {
        return new TaskJson(
                task.id().toString(),
                task.batchId() == null ? TO_BE_SENT : ACCEPTED,
                task.operation().word(),
                task.dueAt(),
                task.attempts(),
                task.batchId() == null ? null : task.batchId().value());
    }
}
