package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * The parts of a benchmark, one after the other, each with the time that it took. Once the time for all is over, the part under way
 * is cut short and the rest is left out; the table names both.
 */
final class Parts {

    /** For what a part does not leave at once, such as a statement. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BiConsumer<String, String> facts;
    private final Duration most;
    private final long begin = System.nanoTime();
    private final List<String> leftOut = new ArrayList<>();

    /** Facts are what the table says beside its figures. */
    Parts(BiConsumer<String, String> facts, Duration most) {
        this.facts = facts;
        this.most = most;
    }

    void run(String part, Runnable measures) {
        Duration left = most.minusNanos(System.nanoTime() - begin);
        if (left.isNegative()) {
            leaveOut(part);
            return;
        }
        long began = System.nanoTime();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(measures).get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLong) {
            leaveOut(part + " from its middle on");
            end(thread);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("This part of the benchmark failed: " + part, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            thread.shutdownNow();
        }
        facts.accept(
                "time of " + part, Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }

    private static void end(ExecutorService thread) {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaveOut(String part) {
        leftOut.add(part);
        facts.accept("left out, since " + most.toMinutes() + " minutes were over", String.join(", ", leftOut));
    }
}
