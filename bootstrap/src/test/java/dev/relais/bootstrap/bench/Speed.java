package dev.relais.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** First look. */
final class Speed {

    private Speed() {}

    static void measure(Path directory) {
        try (Fleet fleet = new Fleet(directory)) {
            Baseline baseline = new Baseline(fleet.database(), fleet.baseline());
            RunningRelais node = fleet.node(Map.of("RELAIS_WORKERS", "8"));
            List<ARelais> shops = Fleet.shops(20, "batch");
            Declaring declaring = new Declaring(List.of(node.address()), shops);
            String what = System.getProperty("relais.bench.look", "ingest,drain");
            for (int round = 0; round < 3; round++) {
                if (what.contains("ingest")) {
                    double rows = baseline.rows(Duration.ofSeconds(3));
                    double hundreds = baseline.rowsByHundreds(Duration.ofSeconds(3));
                    new Backlog(fleet.database()).hold("sync");
                    Declaring.Outcome singly = declaring.singly(32, Duration.ofSeconds(5));
                    Declaring.Outcome bulk = declaring.hundreds(4, Duration.ofSeconds(5));
                    Declaring.Outcome half = declaring.atRate(singly.callsPerSecond() / 2, 32, Duration.ofSeconds(4));
                    System.out.printf(
                            "Measured P1 %.0f / %.0f = %.2f; P2 %.0f / %.0f = %.2f; P3 p50 %.1f p99 %.1f%n",
                            singly.callsPerSecond(),
                            rows,
                            singly.callsPerSecond() / rows,
                            100 * bulk.callsPerSecond(),
                            hundreds,
                            100 * bulk.callsPerSecond() / hundreds,
                            half.latency().millis(.5),
                            half.latency().millis(.99));
                }
                if (what.contains("drain")) {
                    Baseline.Cycles cycles = baseline.cycles(Duration.ofSeconds(4));
                    Drain.Run run = new Drain(fleet)
                            .run(shops, Integer.getInteger("relais.bench.orders", 30_000), Script.AT_ONCE);
                    System.out.printf(
                            "Measured P4 %.0f / %.0f = %.2f (sent %.0f, followed %.0f); calls %.1f, commits %.1f, WAL %.0f / %.0f%n",
                            run.ordersPerSecond(),
                            cycles.ordersPerSecond(),
                            run.ordersPerSecond() / cycles.ordersPerSecond(),
                            run.sentPerSecond(),
                            run.orders() * 1e9 / run.following().toNanos(),
                            run.callsPerThousand(),
                            run.commitsPerThousand(),
                            run.wal() / (double) run.orders(),
                            cycles.walPerOrder());
                }
            }
        }
    }
}
