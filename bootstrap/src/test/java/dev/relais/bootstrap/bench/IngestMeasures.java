package dev.relais.bootstrap.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;

/** P1, P2 and P3: how fast declarations become durable. */
final class IngestMeasures {

    private static final int CONNECTIONS = 32;
    private static final int SHOPS = 4;

    private final Fleet fleet;
    private final Figures figures;
    private final Declaring declaring;
    private final Duration each;

    /** The first four of the shops declare, with eight connections each. */
    IngestMeasures(Fleet fleet, Figures figures, URI node, List<ARelais> shops, Duration each) {
        this.fleet = fleet;
        this.figures = figures;
        this.declaring = new Declaring(List.of(node), shops.subList(0, SHOPS));
        this.each = each;
    }

    /** A virtual machine that has just begun is not what serves shops day after day. */
    void warmUp() {
        new Backlog(fleet.database()).hold("sync");
        declaring.singly(CONNECTIONS, Duration.ofSeconds(40));
        declaring.hundreds(4, Duration.ofSeconds(4));
    }

    void round(Baseline baseline) {
        Backlog backlog = new Backlog(fleet.database());
        backlog.clear();
        backlog.hold("sync");
        double rows = baseline.rows(each);
        Declaring.Outcome singly = declaring.singly(CONNECTIONS, each);
        figures.ratio(
                "P1",
                "declarations a second, one a call, 32 connections of 4 shops, against single-row inserts of 32 clients",
                "/s",
                singly.callsPerSecond(),
                rows,
                Goal.atLeast(0.5));
        Declaring.Outcome half = declaring.atRate(singly.callsPerSecond() / 2, CONNECTIONS, each);
        figures.value(
                "P3 p50",
                "acknowledgement at half of that rate, p50",
                "ms",
                half.latency().millis(0.5),
                Goal.atMost(5));
        figures.value(
                "P3 p99",
                "acknowledgement at half of that rate, p99",
                "ms",
                half.latency().millis(0.99),
                Goal.atMost(25));
        double hundreds = baseline.rowsByHundreds(each);
        Declaring.Outcome bulk = declaring.hundreds(4, each);
        figures.ratio(
                "P2",
                "orders a second, a hundred a call, 4 connections, against hundred-row inserts of 4 clients",
                "/s",
                100 * bulk.callsPerSecond(),
                hundreds,
                Goal.atLeast(0.5));
        backlog.clear();
    }
}
