package dev.relais.bootstrap.start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes what Quarkus leans on when Quarkus has ended and not before, whether by itself or by a signal.
 *
 * <p>It speaks on the console: the loggers end with Quarkus.
 */
final class Epilogue {

    /** Longer than quarkus.shutdown.timeout, and with it shorter than the ten seconds a container is given. */
    private static final int SECONDS_FOR_QUARKUS = 9;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch quarkusHasEnded = new CountDownLatch(1);

    /** On a signal the virtual machine runs all hooks at once: this one waits for the main thread to come back. */
    static Epilogue awaited() {
        var epilogue = new Epilogue();
        Runtime.getRuntime().addShutdownHook(new Thread(epilogue::waitAndClose, "relais-epilogue"));
        return epilogue;
    }

    /** Promises to close this one before all that were given earlier. */
    synchronized void willClose(AutoCloseable resource) {
        open.push(resource);
    }

    void begin() {
        quarkusHasEnded.countDown();
    }

    private void waitAndClose() {
        try {
            if (!quarkusHasEnded.await(SECONDS_FOR_QUARKUS, TimeUnit.SECONDS)) {
                System.err.printf(
                        "Relais has not ended within %d s; its database is stopped now.%n", SECONDS_FOR_QUARKUS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closeAll();
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception broken) {
                System.err.println("Not closed at the end, the next start puts it right: " + broken);
            }
        }
    }
}
