package dev.relais.bootstrap.work;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.cleanup.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When Relais works, and how much of it at once. */
@Singleton
class WorkSettings {

    private final String syncEvery;
    private final String ticketsEvery;
    private final String digestEvery;
    private final String cleanupEvery;
    private final Retention retention;
    private final int workers;

    @Inject
    WorkSettings(
            @ConfigProperty(name = "relais.sync-every", defaultValue = "1m") String syncEvery,
            @ConfigProperty(name = "relais.tickets-every", defaultValue = "10s") String ticketsEvery,
            @ConfigProperty(name = "relais.digest-every", defaultValue = "5m") String digestEvery,
            @ConfigProperty(name = "relais.cleanup-every", defaultValue = "1h") String cleanupEvery,
            @ConfigProperty(name = "relais.retention", defaultValue = "30d") Duration retention,
            @ConfigProperty(name = "relais.workers", defaultValue = "8") int workers) {
        this.syncEvery = syncEvery;
        this.ticketsEvery = ticketsEvery;
        this.digestEvery = digestEvery;
        this.cleanupEvery = cleanupEvery;
        this.retention = new Retention(retention);
        this.workers = workers;
    }

    /** How often the SYNC process looks for due work: a duration like {@code 10s}, a cron expression, or {@code off}. */
    String syncEvery() {
        return syncEvery;
    }

    /** How often the TICKETS process looks for tickets that are due: as {@link #syncEvery}. */
    String ticketsEvery() {
        return ticketsEvery;
    }

    /** How often the DIGEST process looks for something to mail: as {@link #syncEvery}. */
    String digestEvery() {
        return digestEvery;
    }

    /** How often the CLEANUP process looks for finished history to delete: as {@link #syncEvery}. */
    String cleanupEvery() {
        return cleanupEvery;
    }

    /** How long finished history is kept (R44): a duration like {@code 30d}, eight days or more. */
    Retention retention() {
        return retention;
    }

    /** How many shops this node works on at the same time; each needs a database connection now and then. */
    int workers() {
        return workers;
    }
}
