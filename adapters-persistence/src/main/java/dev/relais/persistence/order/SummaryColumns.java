package dev.relais.persistence.order;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import dev.relais.persistence.history.Details;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the two queries behind a list of orders. */
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

    static LastOutcome lastOutcome(@Nullable Object[] row) {
        return new LastOutcome(
                Worded.of(Outcome.class, (String) row[1]),
                row[2] == null ? null : Worded.of(Operation.class, (String) row[2]),
                (String) row[3],
                Details.read((String[]) row[5], (String[]) row[6]).getOrDefault("message", ""),
                (Instant) row[4]);
    }
}
