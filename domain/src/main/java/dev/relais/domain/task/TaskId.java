package dev.relais.domain.task;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.order.TimeOrderedId;

/** Identifies an order task; later tasks have greater ids. */
public record TaskId(UUID value) {

    public static TaskId createdAt(Instant now) {
        return new TaskId(TimeOrderedId.at(now));
    }

    /** How long before this instant the task was made. */
    public Duration age(Instant now) {
        return Duration.between(TimeOrderedId.timeOf(value), now);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
