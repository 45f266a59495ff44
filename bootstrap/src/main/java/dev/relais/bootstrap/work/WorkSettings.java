package dev.relais.bootstrap.work;

import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.cleanup.Retention;
import dev.relais.domain.history.ProcessKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When Relais works, and how much of it at once. */
@Singleton
class WorkSettings {

    private final Map<ProcessKind, String> every;
    private final Retention retention;
    private final int workers;
    private final boolean watches;

    @Inject
    WorkSettings(
            @ConfigProperty(name = "relais.sync-every", defaultValue = "1m") String syncEvery,
            @ConfigProperty(name = "relais.tickets-every", defaultValue = "10s") String ticketsEvery,
            @ConfigProperty(name = "relais.digest-every", defaultValue = "5m") String digestEvery,
            @ConfigProperty(name = "relais.cleanup-every", defaultValue = "1h") String cleanupEvery,
            @ConfigProperty(name = "relais.retention", defaultValue = "30d") Duration retention,
            @ConfigProperty(name = "relais.workers", defaultValue = "8") int workers,
            @ConfigProperty(name = "relais.watch", defaultValue = "true") boolean watches) {
        this.every = Map.of(
                ProcessKind.SYNC, syncEvery,
                ProcessKind.TICKETS, ticketsEvery,
                ProcessKind.DIGEST, digestEvery,
                ProcessKind.CLEANUP, cleanupEvery);
        this.retention = new Retention(retention);
        this.workers = workers;
        this.watches = watches;
    }

    /** How often a process looks for work: a duration like {@code 10s}, a cron expression, or {@code off}. */
    String every(ProcessKind process) {
        return every.getOrDefault(process, "off");
    }

    boolean isScheduled(ProcessKind process) {
        return !every(process).equalsIgnoreCase("off");
    }

    /** How long finished history is kept (R44): a duration like {@code 30d}, eight days or more. */
    @Produces
    @Singleton
    Retention retention() {
        return retention;
    }

    /** How many shops this node sends for at the same time; each needs a database connection now and then. */
    int workers() {
        return workers;
    }

    /** How many shops it does everything else for at the same time: half as many. */
    int otherWorkers() {
        return Math.max(1, workers / 2);
    }

    /** False for tests that move the time themselves: nothing is kept and nothing taken over by the clock (R42). */
    boolean watches() {
        return watches;
    }
}
