package dev.relais.web.admin.process;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.history.ProcessKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often each process looks for work, as it is set: a duration like {@code 10s}, a cron expression, or {@code off}. */
@Singleton
class ProcessSchedules {

    private final Map<ProcessKind, String> every;

    @Inject
    ProcessSchedules(
            @ConfigProperty(name = "relais.sync-every") String syncEvery,
            @ConfigProperty(name = "relais.tickets-every") String ticketsEvery,
            @ConfigProperty(name = "relais.digest-every") String digestEvery,
            @ConfigProperty(name = "relais.cleanup-every") String cleanupEvery) {
        this.every = Map.of(
                ProcessKind.SYNC, syncEvery,
                ProcessKind.TICKETS, ticketsEvery,
                ProcessKind.DIGEST, digestEvery,
                ProcessKind.CLEANUP, cleanupEvery);
    }

    Map<ProcessKind, String> every() {
        return every;
    }
}
