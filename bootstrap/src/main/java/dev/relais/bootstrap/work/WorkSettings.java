package dev.relais.bootstrap.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When Relais works, and how much of it at once. */
@Singleton
class WorkSettings {

    private final String syncEvery;
    private final String ticketsEvery;
    private final String digestEvery;
    private final int workers;

    @Inject
    WorkSettings(
            @ConfigProperty(name = "relais.sync-every", defaultValue = "1m") String syncEvery,
            @ConfigProperty(name = "relais.tickets-every", defaultValue = "10s") String ticketsEvery,
            @ConfigProperty(name = "relais.digest-every", defaultValue = "5m") String digestEvery,
            @ConfigProperty(name = "relais.workers", defaultValue = "8") int workers) {
        this.syncEvery = syncEvery;
        this.ticketsEvery = ticketsEvery;
        this.digestEvery = digestEvery;
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

    /** How many shops this node works on at the same time; each needs a database connection now and then. */
    int workers() {
        return workers;
    }
}
