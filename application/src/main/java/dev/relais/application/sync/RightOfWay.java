package dev.relais.application.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Who has much to do lets those pass who have sent nothing yet, so that an update in real time does not share the processors with the
 * backlog of another shop. Knows the runs of this node only. Safe for many threads.
 */
@Singleton
public class RightOfWay {

    /** Whoever lets others pass goes on after that in any case. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

    private final int few;
    private final Duration longestWait;
    private int beginning;

    /** Where there are many processors, a few that begin are in nobody's way. */
    @Inject
    public RightOfWay() {
        this(Runtime.getRuntime().availableProcessors() / 2, LONGEST_WAIT);
    }

    /** @param few while so many begin they are let pass; one at least */
    RightOfWay(int few, Duration longestWait) {
        this.few = Math.max(1, few);
        this.longestWait = longestWait;
    }

    /** Does what a run has to do before it can send anything. */
    <T> T begin(Supplier<T> work) {
        count(1);
        try {
            return work.get();
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int more) {
        beginning += more;
        if (beginning < few) {
            notifyAll();
        }
    }

    /** Returns once hardly anybody begins, after 50 ms at the latest, or when the thread is interrupted. */
    public synchronized void letPass() {
        long end = System.nanoTime() + longestWait.toNanos();
        try {
            for (long left = longestWait.toNanos(); beginning >= few && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
