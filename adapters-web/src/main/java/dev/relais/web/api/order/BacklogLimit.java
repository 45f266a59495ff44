package dev.relais.web.api.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.relais.application.declare.CheckBacklog;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks a shop to wait once too many of its updates are unsent: whatever keeps them from leaving, more of them would only wait longer.
 * Looks every five seconds, so that the limit may be passed by what a shop declares meanwhile.
 */
@Startup
@Singleton
class BacklogLimit {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration COME_BACK_AFTER = Duration.ofMinutes(1);
    private static final int MOST_SHOPS = 100_000;

    private final int limit;
    private final LoadingCache<ShopCode, Boolean> full;

    /** At most so many unsent updates a shop; 0 for any number. */
    @Inject
    BacklogLimit(
            @ConfigProperty(name = "relais.backlog-limit", defaultValue = "1000000") int limit,
            CheckBacklog checkBacklog,
            InstantSource time) {
        if (limit < 0) {
            throw new IllegalArgumentException(
                    "relais.backlog-limit is how many updates of a shop may be unsent, 0 for any number, not " + limit);
        }
        this.limit = limit;
        this.full = Caffeine.newBuilder()
                .maximumSize(MOST_SHOPS)
                .expireAfterWrite(LOOK_AGAIN_AFTER)
                .ticker(() -> nanos(time.instant()))
                .build(shop -> checkBacklog.isFull(shop, limit));
    }

    /** Refuses the call, of which nothing is stored, if the shop's backlog is full. */
    void check(ShopCode shop) {
        if (limit > 0 && full.get(shop)) {
            throw Refusal.until(
                    ProblemType.BACKLOG_FULL,
                    "Nothing of this call was stored. " + limit
                            + " updates of this shop, or more, wait to be sent; see GET"
                            + " /api/v1/orders for what holds them back, and send the call again after the seconds in"
                            + " Retry-After.",
                    COME_BACK_AFTER);
        }
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
