package dev.relais.bootstrap.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.resend.WorkOffFailures;
import dev.relais.domain.bulk.Bulk;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/**
 * Does what people asked about many failures at once (R43): at once on the node that was asked, and on any other when that one died.
 * While there is none of it, the database is seldom asked; often enough to have met what begins before the lease of a dead node ends.
 */
@Singleton
class FailureWorker {

    private static final Logger LOG = Logger.getLogger(FailureWorker.class);
    private static final Duration BETWEEN_LOOKS_IN_VAIN = Duration.ofSeconds(10);

    private final WorkOffFailures workOff;
    private final AtomicBoolean isToLook = new AtomicBoolean(true);
    private long lastLook = System.nanoTime();

    @Inject
    FailureWorker(WorkOffFailures workOff) {
        this.workOff = workOff;
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) Bulk bulk) {
        isToLook.set(true);
    }

    @Scheduled(every = "2s", identity = "failures", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void work() {
        if (isToLook.getAndSet(false) || sinceTheLastLook().compareTo(BETWEEN_LOOKS_IN_VAIN) >= 0) {
            look();
        }
    }

    private Duration sinceTheLastLook() {
        return Duration.ofNanos(System.nanoTime() - lastLook);
    }

    private void look() {
        lastLook = System.nanoTime();
        try {
            if (workOff.isAnyLeft()) {
                isToLook.set(true);
                while (workOff.doNextPart()) {
                    // On to the next part.
                }
            }
        } catch (RuntimeException e) {
            isToLook.set(true);
            LOG.warnf("Work on many failures was interrupted (%s); it goes on by itself", e.getMessage());
        }
    }
}
