package dev.relais.persistence.order;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import org.jspecify.annotations.Nullable;

/** Reads the columns of open work behind a list of orders. */
final class SummaryColumns {

    private SummaryColumns() {}

    static OpenTask openTask(@Nullable Object[] row) {
        return new OpenTask(
                new TaskId((UUID) row[1]),
                Worded.of(Operation.class, (String) row[2]),
                (Instant) row[3],
                ((Number) row[4]).intValue(),
                row[5] == null ? null : BatchState.valueOf((String) row[5]),
                row[6] == null ? null : new BatchId((String) row[6]),
                (Boolean) row[7]);
    }
}
