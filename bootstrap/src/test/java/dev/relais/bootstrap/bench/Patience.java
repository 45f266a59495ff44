package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does. */
final class Patience {

    private static final long LOOK_MILLIS = 20;

    private Patience() {}

    /** Returns once this is so. */
    static void until(String what, Duration limit, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + limit + ": " + what);
            }
            pause(Duration.ofMillis(LOOK_MILLIS));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
