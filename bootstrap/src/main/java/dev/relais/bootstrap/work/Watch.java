package dev.relais.bootstrap.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.overview.RunSummaries;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Keeps the shops that this node's runs hold, and takes over those that another node left behind (R42): three beats fit into a
 * lease, and whatever a dead node held is worked on again at most two seconds after its lease has ended. When the database comes
 * back after having been away, all processes look for work at once.
 */
@Singleton
class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration BEAT = ProcessRuns.LEASE.dividedBy(3);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** While no run holds a shop: one that begins now leaves nothing behind before a whole lease is over. */
    private static final Duration LOOK_WHILE_QUIET = Duration.ofSeconds(2);

    /** While the database is away, so that its return is noticed at once. */
    private static final Duration LOOK_WHILE_AWAY = Duration.ofMillis(250);

    private final ProcessRuns runs;
    private final RunSummaries summaries;
    private final ShopWorkers workers;
    private final Schedules schedules;
    private final InstantSource time;
    private final WorkSettings settings;
    private final AgroalDataSource connections;
    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(2, Watch::thread);
    private volatile long lastLook = System.nanoTime();
    private boolean isAway;
    private boolean isQuiet;

    @Inject
    Watch(
            ProcessRuns runs,
            RunSummaries summaries,
            ShopWorkers workers,
            Schedules schedules,
            InstantSource time,
            WorkSettings settings,
            AgroalDataSource connections) {
        this.runs = runs;
        this.summaries = summaries;
        this.workers = workers;
        this.schedules = schedules;
        this.time = time;
        this.settings = settings;
        this.connections = connections;
    }

    void begin(@Observes StartupEvent event) {
        if (settings.watches()) {
            beats.scheduleWithFixedDelay(this::keep, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
            beats.scheduleWithFixedDelay(
                    this::lookIfDue, LOOK.toMillis(), LOOK_WHILE_AWAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Last of all, so that runs that are being finished keep their shops till then. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        beats.shutdownNow();
    }

    /** How long ago this node looked after its work for the last time, in vain or not. */
    Duration sinceTheLastLook() {
        return settings.watches() ? Duration.ofNanos(System.nanoTime() - lastLook) : Duration.ZERO;
    }

    private void keep() {
        try {
            runs.keepOpen();
        } catch (RuntimeException e) {
            LOG.debug("The database is away; what this node holds is kept once it is back", e);
        }
    }

    /**
     * R42: each shop that one of them holds would wait for the end of its lease, however long the database has been back. One that
     * meets a connection that is dead is tried again at the next look.
     */
    private void finishAllLeft() {
        try {
            boolean wasOneLeft = runs.finishLeft();
            while (wasOneLeft) {
                wasOneLeft = runs.finishLeft();
            }
        } catch (RuntimeException e) {
            LOG.debug("A run that was cut short cannot be finished yet", e);
        }
    }

    private void lookIfDue() {
        if (isAway || sinceTheLastLook().compareTo(isQuiet ? LOOK_WHILE_QUIET : LOOK) >= 0) {
            look();
        }
    }

    private void look() {
        try {
            isQuiet = summaries.open(1).isEmpty();
            if (!isQuiet) {
                takeOver();
            }
            if (isAway) {
                connections.flush(AgroalDataSource.FlushMode.INVALID);
            }
            finishAllLeft();
            if (isAway) {
                LOG.info("The database is back; work goes on");
                isAway = false;
                keep();
                schedules.lookForAllWork();
            }
        } catch (RuntimeException e) {
            if (!isAway) {
                LOG.errorf("The database is away; nothing is sent until it is back: %s", e);
            }
            isAway = true;
        } finally {
            lastLook = System.nanoTime();
        }
    }

    private void takeOver() {
        runs.leftBehind(time.instant()).forEach((process, shops) -> {
            if (settings.isScheduled(process)) {
                shops.forEach(shop -> workers.visit(process, shop));
            }
        });
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    }
}
