package dev.relais.persistence.order;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.order.OrderKey;
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

    static OrderKey order(@Nullable Object[] row) {
        return OrderKey.of((String) row[0], (String) row[1]);
    }

    static OpenTask openTask(@Nullable Object[] row) {
        return new OpenTask(
                new TaskId((UUID) row[2]),
                Worded.of(Operation.class, (String) row[3]),
                (Instant) row[4],
                ((Number) row[5]).intValue(),
                row[6] == null ? null : BatchState.valueOf((String) row[6]),
                row[7] == null ? null : new BatchId((String) row[7]),
                (Boolean) row[8]);
    }
}
