package dev.relais.domain.overview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: a step of an order, or what a run wrote down (R41).
 *
 * @param process null for the step of an order
 * @param order the order's reference in its shop; null if the line is about none
 * @param step what happened to the order
 * @param message what a run wrote; empty for the step of an order
 * @param details more about the step by name
 */
public record LogLine(
        LogPosition position,
        LogLevel level,
        @Nullable ProcessKind process,
        @Nullable String order,
        Step step,
        String message,
        Map<String, String> details) {

    public LogLine {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** What happened to an order, in words; all null if the line comes from a run. */
    public record Step(
            @Nullable String event,
            @Nullable String operation,
            @Nullable String outcome,
            @Nullable String reason) {}
}
