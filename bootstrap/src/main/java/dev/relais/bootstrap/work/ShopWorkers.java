package dev.relais.bootstrap.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import dev.relais.application.cleanup.DeleteFinishedHistory;
import dev.relais.application.notify.SendDigest;
import dev.relais.application.sync.SyncOrders;
import dev.relais.application.tickets.CheckTickets;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.cleanup.Retention;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.shop.ShopCode;
import dev.relais.persistence.wall.ShopWall;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

/**
 * Runs the processes of shops on this node, a bounded number at a time; a shop that is rung for twice is visited once. Whoever sends does
 * not wait for those who follow what was sent: each of both has workers of its own.
 */
@Singleton
class ShopWorkers implements ShopBell {

    private static final Logger LOG = Logger.getLogger(ShopWorkers.class);

    /**
     * A run on another node may end just before it would have seen the newest task: whoever finds the shop busy looks in again, soon at
     * first, since most runs are short.
     */
    private static final Duration LOOK_IN_AGAIN = Duration.ofMillis(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private static final int LOOKS = 50;

    /** What cut a run short, a lost connection mostly, may be over by then; if it is not, the next schedule tries again. */
    private static final Duration AFTER_A_CUT = Duration.ofMillis(500);

    private static final int LOOKS_AFTER_A_CUT = 3;

    /** What the virtual machine itself exits with when it is told to end at that error. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration LONGEST_CALL = Duration.ofSeconds(7);

    private final Provider<SyncOrders> syncOrders;
    private final Provider<CheckTickets> checkTickets;
    private final Provider<SendDigest> sendDigest;
    private final Provider<DeleteFinishedHistory> deleteHistory;
    private final Retention retention;
    private final InstantSource time;
    private final ShopWall wall;
    private final ScheduledThreadPoolExecutor senders;
    private final ScheduledThreadPoolExecutor others;
    private final RungBells bells = new RungBells();
    private final Set<Visit> waiting = ConcurrentHashMap.newKeySet();

    private record Visit(ProcessKind process, ShopCode shop) {}

    @Inject
    ShopWorkers(
            Provider<SyncOrders> syncOrders,
            Provider<CheckTickets> checkTickets,
            Provider<SendDigest> sendDigest,
            Provider<DeleteFinishedHistory> deleteHistory,
            InstantSource time,
            ShopWall wall,
            WorkSettings settings) {
        this.syncOrders = syncOrders;
        this.checkTickets = checkTickets;
        this.sendDigest = sendDigest;
        this.deleteHistory = deleteHistory;
        this.retention = settings.retention();
        this.time = time;
        this.wall = wall;
        this.senders = workers(settings.workers(), "shop-worker");
        this.others = workers(settings.otherWorkers(), "shop-follower");
    }

    private static ScheduledThreadPoolExecutor workers(int count, String name) {
        var workers = new ScheduledThreadPoolExecutor(count, work -> new Thread(work, name));
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return workers;
    }

    @Override
    public void ring(ShopCode shop, Instant at) {
        if (bells.ring(shop, at)) {
            long delay = Math.max(0, Duration.between(time.instant(), at).toMillis());
            send(() -> answer(shop, at), delay);
        }
    }

    /** Runs the process for the shop soon; a shop that is busy by then is left to the next schedule. */
    void visit(ProcessKind process, ShopCode shop) {
        switch (process) {
            case SYNC -> ring(shop, time.instant());
            case TICKETS -> visit(process, shop, () -> checkTickets.get().checkDue(shop));
            case DIGEST -> visit(process, shop, () -> sendDigest.get().send(shop));
            case CLEANUP -> visit(process, shop, () -> deleteHistory.get().delete(shop, retention));
        }
    }

    /** A visit that still waits for a worker is not queued up twice. */
    private void visit(ProcessKind process, ShopCode shop, Supplier<Optional<ProcessRun>> run) {
        Visit visit = new Visit(process, shop);
        if (waiting.add(visit)) {
            submit(
                    others,
                    () -> {
                        waiting.remove(visit);
                        guarded(shop, process.name(), () -> tell(run.get()));
                    },
                    0);
        }
    }

    private void answer(ShopCode shop, Instant at) {
        bells.answered(shop, at);
        sync(shop, LOOKS);
    }

    /** Whoever comes while this node is at the shop leaves it to whoever is there to come again at once. */
    private void sync(ShopCode shop, int looks) {
        if (!bells.enter(shop)) {
            return;
        }
        try {
            run(shop, looks);
        } finally {
            if (bells.leave(shop)) {
                send(() -> sync(shop, LOOKS), 0);
            }
        }
    }

    private void run(ShopCode shop, int looks) {
        boolean isWhole = guarded(shop, "SYNC", () -> {
            Optional<ProcessRun> run = syncOrders.get().sync(shop);
            tell(run);
            if (run.isEmpty() && looks > 0) {
                send(() -> sync(shop, looks - 1), pauseBefore(looks));
            }
        });
        if (!isWhole && looks > 0) {
            send(() -> sync(shop, Math.min(looks, LOOKS_AFTER_A_CUT) - 1), AFTER_A_CUT.toMillis());
        }
    }

    private static long pauseBefore(int looks) {
        int doublings = Math.min(LOOKS - looks, Integer.SIZE / 2);
        return Math.min(LONGEST_PAUSE.toMillis(), LOOK_IN_AGAIN.toMillis() << doublings);
    }

    private static void tell(Optional<ProcessRun> run) {
        run.filter(ProcessRun::didSomething)
                .ifPresent(done -> LOG.infof("%s of shop %s: %s", done.kind(), done.shop(), figures(done)));
    }

    private static String figures(ProcessRun run) {
        String counted = run.figures().entrySet().stream()
                .filter(figure -> figure.getValue() > 0)
                .map(figure -> figure.getKey().word() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? "nothing counted, see the process log" : counted;
    }

    /** Behind the shop's wall (S07). An error ends this run and no other; its work stays saved and is found by the next one. False if there was one. */
    private boolean guarded(ShopCode shop, String process, Runnable work) {
        try {
            return wall.within(shop, () -> {
                work.run();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s of shop %s was cut short; its work is kept and taken up by the next run", process, shop);
            return false;
        } catch (OutOfMemoryError e) {
            LOG.fatal("Relais has no memory left and ends at once; what it held is taken over when its leases end", e);
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            return false;
        }
    }

    private void send(Runnable work, long delayMillis) {
        submit(senders, work, delayMillis);
    }

    private static void submit(ScheduledThreadPoolExecutor workers, Runnable work, long delayMillis) {
        try {
            workers.schedule(work, delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Relais is stopping; the work is found after the next start", e);
        }
    }

    /** Begins nothing new and gives calls under way the time to end. */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent event) throws InterruptedException {
        senders.shutdown();
        others.shutdown();
        long end = System.nanoTime() + LONGEST_CALL.toNanos();
        for (ScheduledThreadPoolExecutor workers : List.of(senders, others)) {
            if (!workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                workers.shutdownNow();
            }
        }
    }
}
