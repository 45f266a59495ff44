package dev.relais.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/**
 * P1, P2 and P4 in a form so small that every build can measure it: about a minute from the start of the database to the end of the
 * first round. The baseline is the one over JDBC on every machine, and a node that is measured has just begun, so that what is
 * published and what a build measures compare.
 */
final class Smoke implements AutoCloseable {

    static final String NAME = "smoke";
    static final List<String> MEASURES = List.of("P1", "P2", "P4");

    private static final int PUBLISHED_ROUNDS = 3;
    private static final int SHOPS = 8;
    private static final int ORDERS = 10_000;
    private static final Duration EACH = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final Fleet fleet;
    private final Figures figures = new Figures();
    private final Baseline baseline;
    private final RunningRelais first;
    private final List<ARelais> shops;

    Smoke(Path directory) {
        fleet = Fleet.plain(directory);
        baseline = new Baseline(fleet.database(), fleet.baselineOverJdbc());
        first = fleet.node(Map.of());
        shops = Fleet.shops(SHOPS, "batch");
    }

    /** Measures three rounds, each with a node that has just begun, and publishes the middle one. */
    static void publish(Path directory) {
        try (Smoke smoke = new Smoke(directory)) {
            smoke.figures.fact("database", smoke.fleet.database().version() + ", fsync on");
            smoke.figures.fact(
                    "baselines", "same SQL, " + smoke.fleet.baselineOverJdbc().name() + ", prepared");
            smoke.figures.fact(
                    "form",
                    "%d rounds, each with a node that has just begun; %d s a rate, %,d orders a drain, %d shops"
                            .formatted(PUBLISHED_ROUNDS, EACH.toSeconds(), ORDERS, SHOPS));
            smoke.round(smoke.warmed(smoke.first), MEASURES);
            for (int round = 1; round < PUBLISHED_ROUNDS; round++) {
                smoke.fleet.stopNodes();
                smoke.round(smoke.warmed(smoke.fleet.node(Map.of())), MEASURES);
            }
            smoke.figures.keep(NAME, Machine.here());
            smoke.figures.print(NAME, Machine.here());
        }
    }

    /** The first node, ready to be measured. */
    RunningRelais warmed() {
        return warmed(first);
    }

    private RunningRelais warmed(RunningRelais node) {
        new Drain(fleet).send(shops, ORDERS / 2, Script.AT_ONCE);
        new Backlog(fleet.database()).hold("sync");
        ingest(node).warmUp(WARM_UP);
        baseline.rows(Duration.ofSeconds(1));
        return node;
    }

    /** A round of these measures: the ratio of each to its baseline. */
    Map<String, Double> round(RunningRelais node, Collection<String> measures) {
        Map<String, Double> ratios = new HashMap<>();
        Runnable declaring = () -> declare(ingest(node), measures, ratios);
        if (measures.contains("P4")) {
            DrainMeasures drain = new DrainMeasures(fleet, figures, shops, ORDERS);
            ratios.put("P4", drain.drain(baseline, declaring));
        } else {
            declaring.run();
        }
        new Backlog(fleet.database()).clear();
        new Backlog(fleet.database()).hold("sync");
        return ratios;
    }

    private void declare(IngestMeasures ingest, Collection<String> measures, Map<String, Double> ratios) {
        if (measures.contains("P1")) {
            ratios.put("P1", ingest.singly(baseline).ratio());
        }
        if (measures.contains("P2")) {
            ratios.put("P2", ingest.hundreds(baseline));
        }
    }

    private IngestMeasures ingest(RunningRelais node) {
        return new IngestMeasures(figures, node.address(), shops, EACH);
    }

    @Override
    public void close() {
        fleet.close();
    }
}
