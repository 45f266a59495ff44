package dev.relais.application.simulation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import dev.relais.domain.history.ProcessRun;
import org.jspecify.annotations.Nullable;

/** One deed of a node, which can be held up in the middle while others go on. Only one strand of a simulation runs at a time. */
final class Strand {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Strand::thread);

    private final Node node;
    private final String name;
    private final Runnable deed;
    private final Semaphore mayGo = new Semaphore(0);
    private final Semaphore hasPaused = new Semaphore(0);
    private boolean hasBegun;
    private boolean hasEnded;
    private @Nullable Throwable thrown;
    private @Nullable ProcessRun run;

    Strand(Node node, String name, Runnable deed) {
        this.node = node;
        this.name = name;
        this.deed = deed;
    }

    Node node() {
        return node;
    }

    boolean hasEnded() {
        return hasEnded;
    }

    /** The process run that this strand works for; null if it works for none. */
    @Nullable
    ProcessRun run() {
        return run;
    }

    void worksFor(ProcessRun started) {
        run = started;
    }

    /** Runs until it is held up or has ended; an invariant that it broke is thrown here. */
    void goOn() {
        if (hasBegun) {
            mayGo.release();
        } else {
            hasBegun = true;
            THREADS.execute(this::live);
        }
        hasPaused.acquireUninterruptibly();
        if (thrown instanceof Violation broken) {
            throw broken;
        }
        if (thrown != null) {
            throw new IllegalStateException(this + " failed", thrown);
        }
    }

    /** Called by the deed itself: the others go on; returns when it is this strand's turn again. */
    void holdUp() {
        hasPaused.release();
        mayGo.acquireUninterruptibly();
    }

    private void live() {
        try {
            deed.run();
        } catch (Killed | StorageFailed ended) {
            // What is left of the deed is found by whoever comes next.
        } catch (Throwable unexpected) {
            thrown = unexpected;
        }
        hasEnded = true;
        hasPaused.release();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "strand");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String toString() {
        return node + " " + name;
    }
}
