package dev.relais.bootstrap.bench;

import java.util.Map;

import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.RunningRelais;

/** P24: from the start of the process to the first answer that it is ready, on a database that is there already. */
final class StartMeasures {

    private final Fleet fleet;
    private final Figures figures;
    private final int starts;

    StartMeasures(Fleet fleet, Figures figures, int starts) {
        this.fleet = fleet;
        this.figures = figures;
        this.starts = starts;
    }

    void measure() {
        if (fleet.database().isEmpty()) {
            fleet.stop(fleet.node(Map.of()));
        }
        for (int start = 0; start < starts; start++) {
            long begin = System.nanoTime();
            try (RunningRelais node = fleet.node(Map.of())) {
                figures.value(
                        "P24",
                        "start to ready on an existing database",
                        "s",
                        (System.nanoTime() - begin) / 1e9,
                        Goal.atMost(2.5));
                fleet.stop(node);
            }
        }
    }
}
