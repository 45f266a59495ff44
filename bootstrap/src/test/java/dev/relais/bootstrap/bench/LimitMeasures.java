package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.ApiProcess.Seen;
import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** P19: how much of an API's limit is used, and how often it has to say so. */
final class LimitMeasures {

    private static final double CALLS_PER_SECOND = 20;

    private final Fleet fleet;
    private final Figures figures;
    private final Duration time;

    LimitMeasures(Fleet fleet, Figures figures, Duration time) {
        this.fleet = fleet;
        this.figures = figures;
        this.time = time;
    }

    void measure() {
        try (RunningRelais node = fleet.node(Map.of())) {
            ARelais shop = ARelais.shop("batch");
            Backlog backlog = new Backlog(fleet.database());
            backlog.clear();
            backlog.fill(List.of(shop), (int) (100 * CALLS_PER_SECOND * (time.toSeconds() + 5)));
            fleet.api().plays(Script.AT_ONCE.withCallsPerSecond(CALLS_PER_SECOND));
            backlog.release("sync");
            Patience.until(
                    "Sending has begun",
                    Duration.ofSeconds(10),
                    () -> fleet.api().seen().calls() > 0);
            Patience.pause(time);
            Seen seen = fleet.api().seen();
            double seconds = (Math.max(seen.lastRequest(), seen.lastLook()) - seen.firstRequest()) / 1e9;
            double good = seen.calls() - seen.limited();
            if (seen.limited() == 0) {
                figures.fact("P19", "the limit was not reached, so that it says how fast one shop is");
            }
            figures.value(
                    "P19 goodput",
                    "calls answered, of those that 20 a second and a full bucket allow in " + time.toSeconds() + " s",
                    "",
                    good / (CALLS_PER_SECOND * (seconds + 1)),
                    Goal.atLeast(0.95));
            figures.value(
                    "P19 429",
                    "of all calls, those answered 429",
                    "%",
                    100.0 * seen.limited() / seen.calls(),
                    Goal.atMost(1));
            figures.value("P19 early", "calls within an announced wait", "", seen.tooEarly(), Goal.atMost(0));
            fleet.stop(node);
            backlog.clear();
        }
    }
}
