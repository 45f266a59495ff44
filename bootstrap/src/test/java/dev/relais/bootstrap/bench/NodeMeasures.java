package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** P13 and P14: what a second node gives, where the API is what is waited for, and where the machine is. */
final class NodeMeasures {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Map<String, String> TWO_AT_ONCE = Map.of("RELAIS_WORKERS", "2");

    private final Fleet fleet;
    private final Figures figures;
    private final Speed.Form form;

    NodeMeasures(Fleet fleet, Figures figures, Speed.Form form) {
        this.fleet = fleet;
        this.figures = figures;
        this.form = form;
    }

    void measure() {
        List<ARelais> shops;
        double slow;
        try (RunningRelais node = fleet.node(TWO_AT_ONCE)) {
            shops = Fleet.shops(20, "batch");
            new Drain(fleet).send(shops, 20_000, Script.AT_ONCE);
            slow = slow(shops);
            try (RunningRelais other = fleet.begin(TWO_AT_ONCE).ready()) {
                new Drain(fleet).send(shops, 20_000, Script.AT_ONCE);
                figures.ratio(
                        "P13",
                        "orders sent a second by two nodes, 2 calls of 50 ms at a time each, against one",
                        "/s",
                        slow(shops),
                        slow,
                        Goal.atLeast(1.9));
                fleet.stop(other);
            }
            fleet.stop(node);
        }
        try (RunningRelais node = fleet.node(Map.of())) {
            new Drain(fleet).send(shops, 20_000, Script.AT_ONCE);
            double one = fast(shops);
            try (RunningRelais other = fleet.begin(Map.of()).ready()) {
                new Drain(fleet).send(shops, 20_000, Script.AT_ONCE);
                figures.ratio(
                        "P14",
                        "orders sent a second by two nodes on the same two processors, against one",
                        "/s",
                        fast(shops),
                        one,
                        Goal.atLeast(0.95));
                if (form == Speed.Form.LONG) {
                    eight(shops, one);
                }
                fleet.stop(other);
            }
            fleet.stop(node);
        }
    }

    private void eight(List<ARelais> shops, double one) {
        for (int more = 0; more < 6; more++) {
            fleet.begin(Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "12"), "-Xmx160m")
                    .ready();
        }
        new Drain(fleet).send(shops, 40_000, Script.AT_ONCE);
        figures.ratio("P14 of eight", "the same by eight nodes", "/s", fast(shops), one, Goal.atLeast(0.85));
        fleet.stopNodes();
    }

    private double slow(List<ARelais> shops) {
        return new Drain(fleet)
                .send(shops, form.orders() / 2, Script.AT_ONCE.withLatency(LATENCY))
                .sentPerSecond();
    }

    private double fast(List<ARelais> shops) {
        return new Drain(fleet).send(shops, form.orders(), Script.AT_ONCE).sentPerSecond();
    }
}
