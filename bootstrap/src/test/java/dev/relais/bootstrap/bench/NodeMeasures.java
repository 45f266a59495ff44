package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.Figures.Goal;

/** P13 and P14: what a second node gives, where the API is what is waited for, and where the machine is. */
final class NodeMeasures {

    static final Duration LATENCY = Duration.ofMillis(50);
    static final Map<String, String> TWO_AT_ONCE = Map.of("RELAIS_WORKERS", "2");

    private final Fleet fleet;
    private final Figures figures;
    private final Speed.Form form;

    NodeMeasures(Fleet fleet, Figures figures, Speed.Form form) {
        this.fleet = fleet;
        this.figures = figures;
        this.form = form;
    }

    void measure() {
        NodeRates slow = new NodeRates(fleet, TWO_AT_ONCE, Script.AT_ONCE.withLatency(LATENCY), form.orders() / 2);
        double waiting = slow.of(1);
        figures.ratio(
                "P13",
                "orders sent a second by two nodes, 2 calls of 50 ms at a time each, against one",
                "/s",
                slow.of(2),
                waiting,
                Goal.atLeast(1.9));
        fleet.stopNodes();

        NodeRates fast = new NodeRates(fleet, Map.of(), Script.AT_ONCE, form.orders());
        double working = fast.of(1);
        figures.ratio(
                "P14",
                "orders sent a second by two nodes on the same two processors, against one",
                "/s",
                fast.of(2),
                working,
                Goal.atLeast(0.95));
        if (form.sendsAll()) {
            figures.ratio("P14 of eight", "the same by eight nodes", "/s", fast.of(8), working, Goal.atLeast(0.85));
        }
        fleet.stopNodes();
    }
}
