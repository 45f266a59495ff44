package dev.relais.domain.shop;

import java.time.Duration;
import java.time.Instant;

/**
 * How a shop's updates are sent.
 *
 * @param mode real time or batch (R16)
 * @param trackingDelay how long a shipment waits for its tracking number (R07); zero means no waiting
 * @param recallWindow how long real time holds a change back so that it can be undone (R19)
 * @param legacyPolicy who gives way to the legacy connector (R13)
 * @param paused true while nothing may be sent (R14)
 */
public record SyncSettings(
        SyncMode mode, Duration trackingDelay, Duration recallWindow, LegacyPolicy legacyPolicy, boolean paused) {

    public static final Duration DEFAULT_TRACKING_DELAY = Duration.ofMinutes(5);
    public static final Duration LONGEST_DELAY = Duration.ofDays(30);

    public SyncSettings {
        refuseOutside("tracking delay", trackingDelay);
        refuseOutside("recall window", recallWindow);
    }

    public static SyncSettings standard() {
        return new SyncSettings(
                SyncMode.REAL_TIME, DEFAULT_TRACKING_DELAY, Duration.ZERO, LegacyPolicy.STAND_BY, false);
    }

    /** When work on a change made now is due: in real time after the recall window (R19), in batch at the next run (R16). */
    public Instant dueAt(Instant now) {
        return mode == SyncMode.REAL_TIME ? now.plus(recallWindow) : now;
    }

    private static void refuseOutside(String name, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("The " + name + " is between PT0S and P30D, not " + value);
        }
    }
}
