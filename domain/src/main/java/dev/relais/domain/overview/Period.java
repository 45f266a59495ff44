package dev.relais.domain.overview;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, open where an end is empty.
 *
 * @param from the first instant in it
 * @param until the first instant behind it
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {

    public static final Period ANY = new Period(Optional.empty(), Optional.empty());

    /** From the first of these instants on, and before the second. */
    public static Period between(Instant from, Instant until) {
        return new Period(Optional.of(from), Optional.of(until));
    }

    public boolean contains(Instant time) {
        return from.map(start -> !time.isBefore(start)).orElse(true)
                && until.map(time::isBefore).orElse(true);
    }
}
