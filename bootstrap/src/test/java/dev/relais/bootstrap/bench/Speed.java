package dev.relais.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/**
 * How fast Relais is, against what its database and its API allow: the baseline first, then rounds in which baseline and Relais take
 * turns, so that a machine that changes its mood changes it for both.
 */
final class Speed {

    private static final int SHOPS = 20;

    private final Form form;
    private final Fleet fleet;
    private final Figures figures = new Figures();

    private Speed(Form form, Fleet fleet) {
        this.form = form;
        this.fleet = fleet;
    }

    /**
     * How much is measured.
     *
     * @param rounds how often baseline and Relais take turns
     * @param orders how many orders a drain takes
     * @param deep how many orders are queued where the depth of the queue is the question
     * @param each how long a round of declaring lasts
     * @param parts which parts there are; {@code -Drelais.bench.parts=…} leaves out the others
     */
    record Form(String name, int rounds, int orders, int deep, Duration each, List<String> parts) {

        private static final List<String> ALL = List.of("ingest", "depth", "latency", "nodes", "limits", "start");

        /** Ends within ten minutes. */
        static final Form SHORT = new Form("short", 3, 40_000, 1_000_000, Duration.ofSeconds(4), ALL);

        static final Form LONG = new Form("long", 5, 150_000, 1_000_000, Duration.ofSeconds(10), ALL);

        boolean has(String part) {
            return parts.contains(part)
                    && List.of(System.getProperty("relais.bench.parts", String.join(",", parts))
                                    .split(","))
                            .contains(part);
        }
    }

    static Figures measure(Path directory, Form form) {
        try (Fleet fleet = new Fleet(directory)) {
            Speed speed = new Speed(form, fleet);
            speed.measure();
            return speed.figures;
        }
    }

    private void measure() {
        Baseline baseline = new Baseline(fleet.database(), fleet.baseline());
        figures.fact("database", fleet.database().version() + ", fsync on");
        figures.fact("baselines", "same SQL, " + fleet.baseline().name() + ", prepared");
        Map<String, Runnable> parts = new LinkedHashMap<>();
        parts.put("ingest", () -> rounds(baseline));
        parts.put("depth", () -> new DepthMeasures(fleet, figures, form).measure(SHOPS));
        parts.put("latency", () -> new LatencyMeasures(fleet, figures).measure());
        parts.put("nodes", () -> new NodeMeasures(fleet, figures, form).measure());
        parts.put("limits", () -> new LimitMeasures(fleet, figures).measure());
        parts.put("start", () -> new StartMeasures(fleet, figures).measure());
        parts.forEach((part, measured) -> {
            if (form.has(part)) {
                measured.run();
                figures.keep(form.name(), Machine.here());
            }
        });
    }

    /** P1 to P8 and P16, in turns with what they are measured by. */
    private void rounds(Baseline baseline) {
        RunningRelais node = fleet.node(Map.of("RELAIS_WORKERS", "8"));
        List<ARelais> shops = Fleet.shops(SHOPS, "batch");
        IngestMeasures ingest = new IngestMeasures(figures, node.address(), shops, form.each());
        DrainMeasures drain = new DrainMeasures(fleet, figures, shops, form.orders());
        drain.warmUp(() -> ingest.warmUp(Duration.ofSeconds(40)));
        for (int round = 0; round < form.rounds(); round++) {
            drain.round(baseline, () -> ingest.round(baseline));
        }
        fleet.stop(node);
        if (form.rounds() > 1) {
            drain.slowApi(form.rounds() / 2, shops.get(0));
            drain.calls(shops);
        }
        fleet.api().plays(Script.AT_ONCE);
    }
}
