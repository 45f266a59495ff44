package dev.relais.domain.history;

import java.time.Instant;

import dev.relais.domain.order.OrderRef;
import org.jspecify.annotations.Nullable;

/**
 * One line of the process log (R41): what an action of a run was given and what it gave.
 *
 * @param order the order of the run's shop that it is about; null if it is about none in particular
 */
public record LogEntry(
        Instant at,
        LogLevel level,
        String message,
        @Nullable OrderRef order) {

    /** A line about no order in particular. */
    public LogEntry(Instant at, LogLevel level, String message) {
        this(at, level, message, null);
    }
}
