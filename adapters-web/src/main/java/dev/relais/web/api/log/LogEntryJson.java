package dev.relais.web.api.log;

import java.time.Instant;
import java.util.Map;

import dev.relais.domain.overview.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param process null for the step of an order
 * @param event null for a line that a run wrote, as are the three after it
 * @param message what a run wrote; empty for the step of an order
 */
record LogEntryJson(
        Instant at,
        String level,
        @Nullable String process,
        @Nullable String order,
        @Nullable String event,
        @Nullable String operation,
        @Nullable String outcome,
        @Nullable String reason,
        String message,
        Map<String, String> details) {

    static LogEntryJson of(LogLine line) {
        return new LogEntryJson(
                line.position().at(),
                line.level().word(),
                line.process() == null ? null : line.process().word(),
                line.order(),
                line.step().event(),
                line.step().operation(),
                line.step().outcome(),
                line.step().reason(),
                line.message(),
                line.details());
    }
}
