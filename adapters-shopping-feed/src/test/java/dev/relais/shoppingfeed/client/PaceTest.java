package dev.relais.shoppingfeed.client;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R25 the pace of calls")
class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TIME = Duration.ofMinutes(5);

    /** A bucket of tokens that is filled so many times a second, and the time in which calls are made. */
    private static final class Bucket {
        private final double perSecond;
        private double tokens;
        private long now;
        private int answered;
        private int refused;

        private Bucket(double perSecond) {
            this.perSecond = perSecond;
            this.tokens = perSecond;
        }

        private void pass(Duration time) {
            now += time.toNanos();
            tokens = Math.min(perSecond, tokens + time.toNanos() / 1e9 * perSecond);
        }

        /** Until there is a token, but no less than this many milliseconds. */
        private Duration wait(int shortest) {
            return Duration.ofMillis(Math.max(shortest, (long) Math.ceil((1 - tokens) / perSecond * 1000)));
        }

        private boolean takes() {
            if (tokens < 1) {
                refused++;
                return false;
            }
            tokens -= 1;
            answered++;
            return true;
        }
    }

    @ParameterizedTest(name = "{0} calls a second, waits of {1} ms at least: less than {2} of all refused")
    @CsvSource({
        "20, 1000, 0.01",
        "20, 300, 0.01",
        "5, 1000, 0.01",
        "5, 300, 0.01",
        "3, 1000, 0.02",
        "3, 300, 0.03",
        "2, 1000, 0.02",
        "2, 300, 0.07",
    })
    @DisplayName("uses almost all that a bucket of tokens allows and is seldom refused, however few calls it allows")
    void keepsTo(int perSecond, int shortestWait, double refused) {
        Bucket bucket = new Bucket(perSecond);
        Pace pace = new Pace(0, SECOND);
        bucket.pass(SECOND);
        while (bucket.now < TIME.toNanos()) {
            bucket.pass(pace.book(bucket.now));
            bucket.pass(Duration.ofMillis(3));
            if (bucket.takes()) {
                pace.answered();
            } else {
                Duration wait = bucket.wait(shortestWait);
                pace.refused(bucket.now, wait);
                bucket.pass(wait);
            }
        }

        assertThat(bucket.answered / (double) (perSecond * TIME.toSeconds())).isGreaterThan(0.95);
        assertThat(bucket.refused / (double) (bucket.answered + bucket.refused)).isLessThan(refused);
    }

    @Test
    @DisplayName("does not slow a store down that refuses one call and then answers")
    void onceIsNothing() {
        Pace pace = new Pace(0, Duration.ofSeconds(30));

        for (int call = 0; call < 100; call++) {
            assertThat(pace.book(Duration.ofSeconds(30).toNanos() + call)).isZero();
            pace.answered();
        }
    }

    @Test
    @DisplayName("never puts calls further apart than a second, however long a refusal wants to wait")
    void widest() {
        Pace pace = new Pace(0, SECOND);
        pace.answered();
        pace.answered();
        long now = SECOND.toNanos();
        pace.refused(now, Duration.ofHours(1));

        pace.book(now);

        assertThat(pace.book(now)).isEqualTo(SECOND);
    }

    @Test
    @DisplayName("R42 books nothing for who would wait longer than a second, however many come at once")
    void tooMany() {
        Pace pace = new Pace(0, SECOND);
        pace.answered();
        pace.answered();
        long now = SECOND.toNanos();
        pace.refused(now, Duration.ofHours(1));

        for (int caller = 0; caller < 100; caller++) {
            pace.book(now);
        }

        assertThat(Pace.isTooLong(pace.book(now))).isTrue();
        assertThat(pace.book(now)).isLessThanOrEqualTo(SECOND.multipliedBy(2));
    }

    @Test
    @DisplayName("tells who waits for his turn that a call was refused meanwhile, and how long to wait for that")
    void refusedMeanwhile() {
        Pace pace = new Pace(0, SECOND);
        long booked = SECOND.toNanos() * 2;
        pace.book(booked);
        assertThat(pace.refusedSince(booked, booked + 1)).isEmpty();

        pace.refused(booked + 1, Duration.ofSeconds(5));

        assertThat(pace.refusedSince(booked, booked + 1)).contains(Duration.ofSeconds(5));
        assertThat(pace.refusedSince(booked + 2, booked + 3)).isEmpty();
    }
}
