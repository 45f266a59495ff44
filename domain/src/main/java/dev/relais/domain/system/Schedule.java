package dev.relais.domain.system;

import java.time.Instant;

import dev.relais.domain.history.ProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * When a process looks for work on this node, by the clock of its machine.
 *
 * @param every a duration such as {@code 10s}, a cron expression, or {@code off}
 * @param next null if it is off
 * @param last null if it has not looked yet
 */
public record Schedule(
        ProcessKind process,
        String every,
        @Nullable Instant next,
        @Nullable Instant last) {

    public boolean isOff() {
        return every.equalsIgnoreCase("off");
    }
}
