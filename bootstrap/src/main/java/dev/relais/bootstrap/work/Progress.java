package dev.relais.bootstrap.work;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as the watch goes its rounds; a node that only pretends to be is better started again. */
@Liveness
@Singleton
class Progress implements HealthCheck {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Watch watch;

    @Inject
    Progress(Watch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Duration since = watch.sinceTheLastLook();
        return HealthCheckResponse.named("looks after its work")
                .status(since.compareTo(LONGEST) < 0)
                .withData("secondsSinceTheLastLook", since.toSeconds())
                .build();
    }
}
