package dev.relais.shoppingfeed.client;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R25 the pace of calls")
class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

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

    @Test
    @DisplayName("uses almost all that a bucket of tokens allows and is refused less than once in a hundred calls")
    void keepsTo() {
        Bucket bucket = new Bucket(20);
        Pace pace = new Pace(0, SECOND);
        bucket.pass(SECOND);
        while (bucket.now < Duration.ofMinutes(2).toNanos()) {
            bucket.pass(pace.book(bucket.now));
            bucket.pass(Duration.ofMillis(3));
            if (bucket.takes()) {
                pace.answered();
            } else {
                pace.refused(bucket.now, SECOND);
                bucket.pass(SECOND);
            }
        }

        assertThat(bucket.answered / (20 * 120.0)).isGreaterThan(0.95);
        assertThat(bucket.refused / (double) (bucket.answered + bucket.refused)).isLessThan(0.01);
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
