package dev.relais.web.api.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts the declarations of each API key on this node, so that one shop's loop does not take the node from the others. What
 * was not used within a minute can be used at once. A call of many declarations passes if all of them, or all that a minute
 * allows, are left; those beyond are paid back before the next call passes.
 */
@Startup
@Singleton
class DeclarationLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Far more than a node has keys in use; whoever is dropped begins anew. */
    private static final int MOST_KEYS = 100_000;

    private final int perMinute;
    private final TimeMeter time;
    private final LoadingCache<UUID, Bucket> buckets;

    /** At most so many declarations a minute and key; 0 for any number. */
    @Inject
    DeclarationLimit(
            @ConfigProperty(name = "relais.declarations-per-minute", defaultValue = "600") int perMinute,
            InstantSource time) {
        if (perMinute < 0) {
            throw new IllegalArgumentException(
                    "relais.declarations-per-minute is how many one key may declare, 0 for any number, not "
                            + perMinute);
        }
        this.perMinute = perMinute;
        this.time = meter(time);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(untilFull(perMinute))
                .ticker(this.time::currentTimeNanos)
                .executor(Runnable::run)
                .build(key -> bucket());
    }

    /** Counts a call of so many declarations, or refuses all of it with the time to wait. */
    void take(UUID key, int declarations) {
        if (perMinute == 0 || declarations == 0) {
            return;
        }
        Bucket bucket = buckets.get(key);
        int atOnce = Math.min(declarations, perMinute);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(atOnce);
        if (!probe.isConsumed()) {
            throw refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        if (declarations > atOnce) {
            bucket.consumeIgnoringRateLimits(declarations - atOnce);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    /** By then the longest call is paid back, and a bucket that is forgotten is as good as one that is kept. */
    private static Duration untilFull(int perMinute) {
        return MINUTE.plus(MINUTE.multipliedBy(DeclarationList.MOST).dividedBy(Math.max(1, perMinute)));
    }

    private Refusal refusal(Duration wait) {
        return Refusal.until(
                ProblemType.TOO_MANY_DECLARATIONS,
                "Nothing of this call was stored. This key may declare " + perMinute
                        + " orders a minute; send the call again after the seconds in Retry-After.",
                wait);
    }

    private static TimeMeter meter(InstantSource time) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = time.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
