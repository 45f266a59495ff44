package dev.relais.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** R30: tickets are read soon after sending, then ever less often. */
public final class PollingSchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private PollingSchedule() {}

    /** When to read next, after so many looks; from the sixth look on every hour. */
    public static Instant next(int polls, Instant now) {
        return now.plus(PAUSES.get(Math.min(polls, PAUSES.size() - 1)));
    }
}
