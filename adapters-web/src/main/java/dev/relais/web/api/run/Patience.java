package dev.relais.web.api.run;

import java.util.Optional;
import java.util.function.Supplier;

/** Waits for a run that is about to end, so that two calls in quick succession do not fail for nothing. */
final class Patience {

    private static final int TRIES = 40;
    private static final long PAUSE_IN_MILLIS = 50;

    private Patience() {}

    /** What the attempt gave as soon as it gave anything; empty if it gave nothing for two seconds. */
    static <T> Optional<T> untilPresent(Supplier<Optional<T>> attempt) {
        Optional<T> given = attempt.get();
        for (int tries = 0; given.isEmpty() && tries < TRIES && pause(); tries++) {
            given = attempt.get();
        }
        return given;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_IN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
