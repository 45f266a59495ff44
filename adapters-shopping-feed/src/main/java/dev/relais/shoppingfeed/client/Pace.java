package dev.relais.shoppingfeed.client;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast one store may be called, learned from its refusals (R25): what was answered from one refusal to the next, over the time
 * that took, is about what the API allows. Calls are spread a little wider than that, and come closer bit by bit until the next
 * refusal, so that few are refused and little of what is allowed is left. Times are those of a clock that only ever goes on, in
 * nanoseconds. Safe for several threads.
 */
final class Pace {

    /** However seldom a store answers, its calls are not further apart, and nobody waits longer for his turn. */
    private static final Duration WIDEST = Duration.ofSeconds(1);

    /** Closer together than this there is nothing to learn. */
    private static final Duration CLOSEST = Duration.ofMillis(2);

    /** How much wider than what was measured. */
    private static final double MARGIN = 1.04;

    private static final double SLOWEST_QUICKENING = 0.0002;
    private static final double FASTEST_QUICKENING = 0.005;

    /** Fewer answers tell nothing about a rate. */
    private static final int FEWEST = 2;

    private double interval;
    private double quickening = FASTEST_QUICKENING;
    private long next;
    private long measuredSince;
    private int answered;
    private long refusedAt;
    private long refusedUntil;

    /** Refused for the first time. */
    Pace(long now, Duration wait) {
        begin(now, wait);
    }

    /**
     * Books the next call; how long to wait before it is made. More than a second is too long for a caller, who holds a thread and
     * perhaps a lease (R42) meanwhile: nothing is booked then.
     */
    synchronized Duration book(long now) {
        long at = Math.max(now, next);
        Duration wait = Duration.ofNanos(at - now);
        if (!isTooLong(wait)) {
            next = at + (long) interval;
        }
        return wait;
    }

    static boolean isTooLong(Duration wait) {
        return wait.compareTo(WIDEST) > 0;
    }

    /** How long to wait still, if a call was refused after this one was booked; empty if none was. */
    synchronized Optional<Duration> refusedSince(long booked, long now) {
        return refusedAt > booked && refusedUntil > now
                ? Optional.of(Duration.ofNanos(refusedUntil - now))
                : Optional.empty();
    }

    /** A call was answered, whatever with. */
    synchronized void answered() {
        answered++;
        interval *= 1 - quickening;
        if (interval < CLOSEST.toNanos()) {
            interval = 0;
        }
    }

    /** A call was refused, and nothing is wanted for this long. */
    synchronized void refused(long now, Duration wait) {
        if (answered >= FEWEST) {
            double measured = (double) (now - measuredSince + wait.toNanos()) / (answered + 1);
            interval = Math.min(WIDEST.toNanos(), measured * MARGIN);
            quickening = Math.max(SLOWEST_QUICKENING, Math.min(FASTEST_QUICKENING, (MARGIN - 1) / answered));
        } else {
            interval = Math.min(WIDEST.toNanos(), interval * 2);
        }
        begin(now, wait);
    }

    private void begin(long now, Duration wait) {
        answered = 0;
        refusedAt = now;
        refusedUntil = now + wait.toNanos();
        measuredSince = refusedUntil;
    }
}
