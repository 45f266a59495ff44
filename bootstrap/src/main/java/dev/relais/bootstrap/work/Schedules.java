package dev.relais.bootstrap.work;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        for (ProcessKind kind : ProcessKind.values()) {
            begin(kind, settings.every(kind));
        }
    }

    private void begin(ProcessKind kind, String every) {
        if (!settings.isScheduled(kind)) {
            LOG.infof("The %s process is not scheduled, because its setting is off", kind);
            return;
        }
        Scheduler.JobDefinition<?> job = scheduler
                .newJob(kind.word())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> lookForWork(kind));
        try {
            (DURATION.matcher(every).matches() ? job.setInterval(every) : job.setCron(every)).schedule();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "RELAIS_" + kind + "_EVERY is \"" + every + "\"; it has to be a duration such as 10s or 5m, a cron"
                            + " expression such as \"0 0/5 * * * ?\", or off",
                    e);
        }
    }

    /** All scheduled processes look for work at once, because it may have been waiting for something that is back. */
    void lookForAllWork() {
        Stream.of(ProcessKind.values()).filter(settings::isScheduled).forEach(this::lookForWork);
    }

    /** A database that is away for a moment must not end the schedule. */
    private void lookForWork(ProcessKind kind) {
        try {
            runs.shopsWithWork(kind, time.instant(), MOST_SHOPS).forEach(shop -> workers.visit(kind, shop));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The %s process could not look for work; it looks again at its next time", kind);
        }
    }
}
