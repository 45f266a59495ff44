package dev.relais.domain.cleanup;

import java.time.Duration;
import java.time.Instant;

/**
 * R44: how long finished history is kept. What is open is never deleted by age: an order's state, its open tasks, its open
 * failures.
 */
public record Retention(Duration time) {

    public static final Duration STANDARD = Duration.ofDays(30);

    /** Shorter than this nobody could look up yesterday's trouble, and tickets are followed for a week (R38). */
    public static final Duration SHORTEST = Duration.ofDays(8);

    public Retention {
        if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "History is kept for " + SHORTEST.toDays() + " days or longer, not " + time);
        }
    }

    /** What was finished before this time is deleted; what was finished at it is kept. */
    public Instant deletesBefore(Instant now) {
        return now.minus(time);
    }
}
