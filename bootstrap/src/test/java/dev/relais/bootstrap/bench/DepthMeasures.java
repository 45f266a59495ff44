package dev.relais.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** P9, P10, P15 and P25: what a long queue costs, with a heap of 128 MB. */
final class DepthMeasures {

    private static final int SHALLOW = 10_000;
    /** A machine that leaves Relais so little has no use for a collector that works beside it. */
    private static final String HEAP = "-Xmx128m";

    private static final List<String> PAGES = List.of(
            "/",
            "/orders",
            "/orders?state=queued",
            "/orders?q=Q-77",
            "/problems",
            "/processes",
            "/shops",
            "/settings/system");

    private final Fleet fleet;
    private final Figures figures;
    private final Speed.Form form;

    DepthMeasures(Fleet fleet, Figures figures, Speed.Form form) {
        this.fleet = fleet;
        this.figures = figures;
        this.form = form;
    }

    void measure(int shops) {
        List<ARelais> all;
        try (RunningRelais node = fleet.node(Map.of(), HEAP, "-XX:+UseSerialGC")) {
            all = Fleet.shops(shops, "batch");
            new Drain(fleet).run(all, 20_000, Script.AT_ONCE);
            shallowAndDeep(new Resources(node.pid()), all);
            pages(node);
            fleet.stop(node);
        }
        idle(all);
    }

    private void shallowAndDeep(Resources node, List<ARelais> shops) {
        Drain drain = new Drain(fleet);
        double shallowRate = drain.send(shops, SHALLOW, Script.AT_ONCE).sentPerSecond();
        double shallowClaim = claim(shops.get(0), SHALLOW);
        double shallowHeap = node.liveHeapMegabytes();
        Drain.Part deep = drain.sendPart(shops, form.deep(), 60_000, () -> {
            figures.ratio(
                    "P9 claim",
                    "claim of 100 orders at 1 M queued, against 10 k",
                    "ms",
                    claim(shops.get(0), form.deep()),
                    shallowClaim,
                    Goal.atMost(1.15));
        });
        figures.ratio(
                "P9 drain",
                "orders sent a second at 1 M queued, against 10 k",
                "/s",
                deep.sentPerSecond(),
                shallowRate,
                Goal.atLeast(0.9));
        figures.ratio(
                "P15 heap",
                "live heap at 1 M queued with " + HEAP + ", against 10 k",
                "MB",
                node.liveHeapMegabytes(),
                shallowHeap,
                Goal.atMost(1.1));
        figures.value(
                "P15 RSS", "resident memory with " + HEAP + ", at most", "MB", node.peakMegabytes(), Goal.atMost(300));
    }

    /** The middle of fifty claims that are taken back, by the very statement; a queue that is empty by now is filled for it. */
    private double claim(ARelais shop, int orders) {
        Backlog backlog = new Backlog(fleet.database());
        if (orders == SHALLOW) {
            backlog.fill(List.of(shop), SHALLOW, Duration.ofSeconds(-1));
        }
        Samples samples = new Samples();
        try (Connection connection = fleet.database().address().connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement claim = connection.prepareStatement(Statements.claim())) {
                for (int each = 0; each < 60; each++) {
                    claim.setString(1, shop.code());
                    claim.setString(2, "ship");
                    claim.setObject(3, OffsetDateTime.now());
                    claim.setInt(4, 100);
                    long begin = System.nanoTime();
                    claim.executeQuery().close();
                    if (each >= 10) {
                        samples.add(System.nanoTime() - begin);
                    }
                    connection.rollback();
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return samples.millis(0.5);
    }

    private void pages(RunningRelais node) {
        Visitor visitor = Visitor.signedIn(node.address());
        Samples slowest = new Samples();
        for (String page : PAGES) {
            Samples samples = new Samples();
            for (int each = 0; each < 70; each++) {
                long took = visitor.time(page, List.of(200));
                if (each >= 20) {
                    samples.add(took);
                }
            }
            System.out.printf("Measured page %s: p99 %.1f ms%n", page, samples.millis(0.99));
            slowest.add((long) (samples.millis(0.99) * 1e6));
        }
        figures.value(
                "P25",
                "the slowest of eight pages at 1 M queued, p99; bin/bench screens measures all",
                "ms",
                slowest.millis(1),
                Goal.atMost(100));
    }

    /** P10: a million updates that are due tomorrow, and a node that has nothing to do. */
    private void idle(List<ARelais> shops) {
        Backlog backlog = new Backlog(fleet.database());
        backlog.clear();
        backlog.fill(shops, form.deep(), Duration.ofDays(1));
        fleet.database().execute("update lane set next_due = now() + interval '1 day'");
        fleet.database().tidiesUp(false);
        try (RunningRelais node = fleet.node(Map.of(
                "RELAIS_SYNC_EVERY",
                "1m",
                "RELAIS_TICKETS_EVERY",
                "10s",
                "RELAIS_DIGEST_EVERY",
                "5m",
                "RELAIS_CLEANUP_EVERY",
                "1h"))) {
            Patience.pause(Duration.ofSeconds(10));
            Resources resources = new Resources(node.pid());
            long commits = fleet.database().commits();
            Duration worked = resources.processorTime();
            Duration time = Duration.ofSeconds(20);
            Patience.pause(time);
            double perSecond = (fleet.database().commits() - commits) / (double) time.toSeconds();
            double share = 100.0 * resources.processorTime().minus(worked).toMillis() / time.toMillis();
            figures.value(
                    "P10 questions",
                    "questions a second of a node with 1 M updates due tomorrow",
                    "/s",
                    perSecond,
                    Goal.atMost(2));
            figures.value("P10 processor", "of one processor, meanwhile", "%", share, Goal.atMost(2));
            fleet.stop(node);
        }
        fleet.database().tidiesUp(true);
        backlog.clear();
    }
}
