package dev.relais.bootstrap.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;

/** P1, P2 and P3: how fast declarations become durable. */
final class IngestMeasures {

    private static final int CONNECTIONS = 32;
    private static final int HUNDREDS_AT_ONCE = 4;
    private static final int SHOPS = 4;

    private final Figures figures;
    private final Declaring declaring;
    private final Duration each;

    /** The first four of the shops declare, with eight connections each. */
    IngestMeasures(Figures figures, URI node, List<ARelais> shops, Duration each) {
        this.figures = figures;
        this.declaring = new Declaring(List.of(node), shops.subList(0, SHOPS));
        this.each = each;
    }

    /** A virtual machine that has just begun is not what serves shops day after day. Nothing is sent meanwhile. */
    void warmUp(Duration singly) {
        declaring.singly(CONNECTIONS, singly);
        declaring.hundreds(HUNDREDS_AT_ONCE, Duration.ofSeconds(3));
    }

    /** Nothing is sent meanwhile. */
    void round(Baseline baseline) {
        half(singly(baseline).callsPerSecond());
        hundreds(baseline);
    }

    /** P1. */
    One singly(Baseline baseline) {
        double rows = baseline.rows(each);
        Declaring.Outcome singly = declaring.singly(CONNECTIONS, each);
        double ratio = figures.ratio(
                "P1",
                "declarations a second, one a call, 32 connections of 4 shops, against single-row inserts of 32 clients",
                "/s",
                singly.callsPerSecond(),
                rows,
                Goal.atLeast(0.5));
        return new One(singly.callsPerSecond(), ratio);
    }

    record One(double callsPerSecond, double ratio) {}

    /** P3, by the rate that is the most. */
    private void half(double callsPerSecond) {
        Declaring.Outcome half = declaring.atRate(callsPerSecond / 2, CONNECTIONS, each);
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
    }

    /** P2: its ratio. */
    double hundreds(Baseline baseline) {
        double hundreds = baseline.rowsByHundreds(each);
        Declaring.Outcome bulk = declaring.hundreds(HUNDREDS_AT_ONCE, each);
        return figures.ratio(
                "P2",
                "orders a second, a hundred a call, 4 connections, against hundred-row inserts of 4 clients",
                "/s",
                100 * bulk.callsPerSecond(),
                hundreds,
                Goal.atLeast(0.5));
    }
}
