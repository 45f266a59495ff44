package dev.relais.domain.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** R26: exponential back-off with full jitter above half, from 10 s to 1 h, for 24 h. */
public final class RetryPolicy {

    static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(1);
    static final Duration GIVES_UP_AFTER = Duration.ofHours(24);

    private final RandomGenerator random;

    public RetryPolicy(RandomGenerator random) {
        this.random = random;
    }

    /**
     * When to try again.
     *
     * @param attempts how often sending was tried in vain before this time
     * @return empty if the 24 hours since the first try are over
     */
    public Optional<Instant> nextTry(int attempts, @Nullable Instant firstTriedAt, Instant now) {
        if (firstTriedAt != null && !now.isBefore(firstTriedAt.plus(GIVES_UP_AFTER))) {
            return Optional.empty();
        }
        return Optional.of(now.plus(pause(attempts)));
    }

    private Duration pause(int attempts) {
        long ceiling = Math.min(SHORTEST.toMillis() << Math.min(attempts, 20), LONGEST.toMillis());
        long floor = Math.max(SHORTEST.toMillis(), ceiling / 2);
        return Duration.ofMillis(floor == ceiling ? ceiling : random.nextLong(floor, ceiling + 1));
    }
}
