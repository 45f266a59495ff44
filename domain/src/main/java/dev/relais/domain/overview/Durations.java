package dev.relais.domain.overview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long things took, kept as how many took at most so long; a share of them is known to the next limit. */
public final class Durations {

    /** What takes longer than the last of these counts there. */
    public static final List<Duration> LIMITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofDays(7));

    private static final int PERCENT = 100;

    private final SortedMap<Duration, Long> counts = new TreeMap<>();

    public static Durations of(Map<Duration, Long> counts) {
        Durations durations = new Durations();
        durations.counts.putAll(counts);
        return durations;
    }

    /** The limit under which this duration counts. */
    public static Duration limitOf(Duration duration) {
        return LIMITS.stream()
                .filter(limit -> duration.compareTo(limit) <= 0)
                .findFirst()
                .orElse(LIMITS.get(LIMITS.size() - 1));
    }

    public Durations plus(Map<Duration, Long> others) {
        others.forEach((limit, count) -> counts.merge(limit, count, Long::sum));
        return this;
    }

    /** So many percent took at most so long; empty if there is nothing. */
    public Optional<Duration> within(int percent) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Duration, Long> each : counts.entrySet()) {
            seen += each.getValue();
            if (seen * PERCENT >= all * percent) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }
}
