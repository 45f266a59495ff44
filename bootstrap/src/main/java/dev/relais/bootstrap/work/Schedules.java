package dev.relais.bootstrap.work;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRuns;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import org.jboss.logging.Logger;

/** Finds the shops that a process has work for, at the times set, and hands them to the workers. */
@Singleton
class Schedules {

    private static final Logger LOG = Logger.getLogger(Schedules.class);
    private static final int MOST_SHOPS = 1000;
    private static final Pattern DURATION = Pattern.compile("(?i)\\d+[smhd]|P.+");

    private final Scheduler scheduler;
    private final WorkSettings settings;
    private final ProcessRuns runs;
    private final ShopWorkers workers;
    private final InstantSource time;

    @Inject
    Schedules(Scheduler scheduler, WorkSettings settings, ProcessRuns runs, ShopWorkers workers, InstantSource time) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.runs = runs;
        this.workers = workers;
        this.time = time;
    }

    void begin(@Observes StartupEvent event) {
        begin(ProcessKind.SYNC, settings.syncEvery(), this::sync);
        begin(ProcessKind.TICKETS, settings.ticketsEvery(), this::checkTickets);
        begin(ProcessKind.DIGEST, settings.digestEvery(), this::sendDigests);
        begin(ProcessKind.CLEANUP, settings.cleanupEvery(), this::cleanUp);
    }

    private void sync(Instant now) {
        runs.shopsWithWork(ProcessKind.SYNC, now, MOST_SHOPS).forEach(shop -> workers.ring(shop, now));
    }

    private void checkTickets(Instant now) {
        runs.shopsWithWork(ProcessKind.TICKETS, now, MOST_SHOPS).forEach(workers::checkTickets);
    }

    private void sendDigests(Instant now) {
        runs.shopsWithWork(ProcessKind.DIGEST, now, MOST_SHOPS).forEach(workers::sendDigest);
    }

    private void cleanUp(Instant now) {
        runs.shopsWithWork(ProcessKind.CLEANUP, now, MOST_SHOPS).forEach(workers::cleanUp);
    }

    private void begin(ProcessKind kind, String every, Consumer<Instant> work) {
        if (every.equalsIgnoreCase("off")) {
            LOG.infof("The %s process is not scheduled, because its setting is off", kind);
            return;
        }
        Scheduler.JobDefinition<?> job = scheduler
                .newJob(kind.word())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> guarded(kind, work));
        try {
            (DURATION.matcher(every).matches() ? job.setInterval(every) : job.setCron(every)).schedule();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "RELAIS_" + kind + "_EVERY is \"" + every + "\"; it has to be a duration such as 10s or 5m, a cron"
                            + " expression such as \"0 0/5 * * * ?\", or off",
                    e);
        }
    }

    /** A database that is away for a moment must not end the schedule. */
    private void guarded(ProcessKind kind, Consumer<Instant> work) {
        try {
            work.accept(time.instant());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The %s process could not look for work; it looks again at its next time", kind);
        }
    }
}
