package dev.relais.shoppingfeed.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import dev.relais.domain.shop.StoreId;

/** Calls each store no faster than its refusals taught (R25); a store that never refused a call is not held up. */
final class Paces {

    private final Map<StoreId, Pace> paces = new ConcurrentHashMap<>();
    private final InstantSource time;

    /** @param time what a refusal's date is read by */
    Paces(InstantSource time) {
        this.time = time;
    }

    /**
     * Waits for the turn of a call; a refusal in its place if another call was refused while it waited, or if too many wait already.
     */
    Optional<Call> waitForTurn(StoreId store) {
        Pace pace = paces.get(store);
        if (pace == null) {
            return Optional.empty();
        }
        long booked = System.nanoTime();
        Duration wait = pace.book(booked);
        if (Pace.isTooLong(wait)) {
            return Optional.of(refused(wait));
        }
        waitUntil(booked + wait.toNanos());
        return pace.refusedSince(booked, System.nanoTime()).map(Paces::refused);
    }

    private static Call refused(Duration wait) {
        return new Call.Answered(new Answer(429, Double.toString(wait.toMillis() / 1000.0), null, null));
    }

    private static void waitUntil(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** What a call that was made says of the pace. */
    void learn(StoreId store, Call made) {
        made.fold(new Call.Cases<>(
                answered -> {
                    if (answered.answer().isRateLimited()) {
                        refused(store, RateLimit.pause(answered.answer(), time.instant()));
                    } else {
                        answered(store);
                    }
                    return true;
                },
                notConnected -> false,
                lost -> false));
    }

    private void answered(StoreId store) {
        Pace pace = paces.get(store);
        if (pace != null) {
            pace.answered();
        }
    }

    private void refused(StoreId store, Duration wait) {
        long now = System.nanoTime();
        paces.compute(store, (any, pace) -> {
            if (pace == null) {
                return new Pace(now, wait);
            }
            pace.refused(now, wait);
            return pace;
        });
    }
}
