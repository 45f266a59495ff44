package dev.relais.bootstrap.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.resend.WorkOffFailures;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Does what people asked about many failures at once (R43), on whichever node looks first. */
@Singleton
class FailureWorker {

    private static final Logger LOG = Logger.getLogger(FailureWorker.class);

    private final WorkOffFailures workOff;

    @Inject
    FailureWorker(WorkOffFailures workOff) {
        this.workOff = workOff;
    }

    @Scheduled(every = "2s", identity = "failures", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (workOff.doNextPart()) {
                // On to the next part.
            }
        } catch (RuntimeException e) {
            LOG.warnf("Work on many failures was interrupted (%s); it goes on by itself", e.getMessage());
        }
    }
}
