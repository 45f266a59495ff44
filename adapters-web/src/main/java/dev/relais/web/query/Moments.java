package dev.relais.web.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads ISO 8601 times; a time without an offset is refused, because it is a different moment in every place. */
public final class Moments {

    /** No time is written longer. */
    public static final int LONGEST = 64;

    private static final int LAST_YEAR = 9999;
    private static final int FIRST_YEAR = 1970;

    private Moments() {}

    /** True for a time that could be meant; the database knows fewer years than Java does. */
    public static boolean isPossible(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** @throws IllegalArgumentException saying how to write it */
    public static Instant read(String text) {
        try {
            OffsetDateTime read = OffsetDateTime.parse(text);
            if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("The year has to be between 1970 and 9999.");
            }
            return read.toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Write the time with its offset from UTC, as in 2026-11-23T10:15:00+01:00 or 2026-11-23T09:15:00Z.",
                    e);
        }
    }
}
