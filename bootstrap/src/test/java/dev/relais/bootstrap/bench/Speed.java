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
    private static final Map<String, String> EIGHT_WORKERS = Map.of("RELAIS_WORKERS", "8");

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
     * @param sendsAll whether all that is queued is sent where the depth of the queue is the question
     * @param each how long a round of declaring lasts
     * @param most the time after which the rest is left out
     */
    record Form(String name, int rounds, int orders, boolean sendsAll, Duration each, Duration most) {

        /** With the build before it, ends within ten minutes. */
        static final Form SHORT = new Form("short", 3, 20_000, false, Duration.ofSeconds(3), Duration.ofMinutes(9));

        static final Form LONG = new Form("long", 5, 150_000, true, Duration.ofSeconds(10), Duration.ofMinutes(60));

        /** {@code -Drelais.bench.parts=…} leaves out the others. */
        static boolean has(String part) {
            String asked = System.getProperty("relais.bench.parts");
            return asked == null || List.of(asked.split(",")).contains(part);
        }

        Duration warmUp() {
            return each.multipliedBy(4);
        }

        Duration ofLimits() {
            return each.multipliedBy(8);
        }
    }

    static Figures measure(Path directory, Form form) {
        try (Fleet fleet = Fleet.started(directory)) {
            Speed speed = new Speed(form, fleet);
            speed.measure();
            return speed.figures;
        }
    }

    private void measure() {
        Baseline baseline = new Baseline(fleet.database(), fleet.baseline());
        figures.fact("database", fleet.database().version() + ", fsync on");
        figures.fact("baselines", "same SQL, " + fleet.baseline().name() + ", prepared");
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("archive", this::leaveArchive);
        all.put("ingest", () -> rounds(baseline));
        all.put("latency", () -> new LatencyMeasures(fleet, figures).measure());
        all.put("nodes", () -> new NodeMeasures(fleet, figures, form).measure());
        all.put("limits", () -> new LimitMeasures(fleet, figures, form.ofLimits()).measure());
        all.put("start", () -> new StartMeasures(fleet, figures, form.rounds()).measure());
        all.put("depth", () -> new DepthMeasures(fleet, figures, form).measure(SHOPS));
        Parts parts = new Parts(figures::fact, form.most());
        all.forEach((part, measures) -> {
            if (Form.has(part) || part.equals("archive")) {
                parts.run(part, measures);
                figures.keep(form.name(), Machine.here());
            }
        });
    }

    /** As a first run does for all later ones: what it needed, and how that was used, after a minute of work. */
    private void leaveArchive() {
        RunningRelais node = fleet.node(EIGHT_WORKERS);
        figures.fact("nodes", node.java() + ", with the archive of a run before");
        List<ARelais> shops = Fleet.shops(SHOPS, "batch");
        IngestMeasures ingest = new IngestMeasures(figures, node.address(), shops, form.each());
        new DrainMeasures(fleet, figures, shops, form.orders()).warmUp(() -> ingest.warmUp(form.warmUp()));
        fleet.stop(node);
    }

    /** P1 to P8 and P16, in turns with what they are measured by. */
    private void rounds(Baseline baseline) {
        RunningRelais node = fleet.node(EIGHT_WORKERS);
        List<ARelais> shops = Fleet.shops(SHOPS, "batch");
        IngestMeasures ingest = new IngestMeasures(figures, node.address(), shops, form.each());
        DrainMeasures drain = new DrainMeasures(fleet, figures, shops, form.orders());
        drain.warmUp(() -> ingest.warmUp(form.warmUp()));
        for (int round = 0; round < form.rounds(); round++) {
            drain.round(baseline, () -> ingest.round(baseline));
        }
        fleet.stop(node);
        drain.slowApi(form.rounds() / 2, shops.get(0));
        drain.calls(shops);
        fleet.api().plays(Script.AT_ONCE);
    }
}
