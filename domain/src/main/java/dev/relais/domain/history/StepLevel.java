package dev.relais.domain.history;

import dev.relais.domain.task.Outcome;
import org.jspecify.annotations.Nullable;

/** R41: how much a step of an order matters, in the levels of the log. */
public final class StepLevel {

    private StepLevel() {}

    /** @param outcome null unless the step ended something */
    public static LogLevel of(EventKind kind, @Nullable Outcome outcome) {
        return switch (kind) {
            case ENDED -> outcome != null && outcome.needsAttention() ? LogLevel.ERROR : LogLevel.INFO;
            case POSTPONED, UNKNOWN, STUCK -> LogLevel.WARNING;
            case DECLARED, HELD, SENT, ADOPTED, RESENT -> LogLevel.INFO;
        };
    }
}
