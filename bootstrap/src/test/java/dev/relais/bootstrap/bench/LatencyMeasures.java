package dev.relais.bootstrap.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** P11, P12 and P18: how long after its acknowledgement an update is at the API, in real time. */
final class LatencyMeasures {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int WHALE = 100_000;

    private final Fleet fleet;
    private final Figures figures;

    LatencyMeasures(Fleet fleet, Figures figures) {
        this.fleet = fleet;
        this.figures = figures;
    }

    void measure() {
        try (RunningRelais node = fleet.node(Map.of())) {
            new Backlog(fleet.database()).clear();
            List<ARelais> shops = Fleet.shops(50, "real-time");
            fillFor(ARelais.shop("batch"), WHALE);
            warmUp(List.of(node.address()), shops);
            new Backlog(fleet.database()).clear();
            Samples alone = sent(List.of(node.address()), shops, 100);
            figures.value(
                    "P11 p50",
                    "acknowledged to first byte at the API, 100 a second of 50 shops, p50",
                    "ms",
                    alone.millis(0.5),
                    Goal.atMost(10));
            figures.value("P11 p99", "the same, p99", "ms", alone.millis(0.99), Goal.atMost(50));
            fair(node, shops.subList(0, 20));
            try (RunningRelais other = fleet.begin(Map.of()).ready()) {
                List<URI> both = List.of(node.address(), other.address());
                warmUp(both, shops);
                Samples two = sent(both, shops, 100);
                figures.value(
                        "P12",
                        "the same with two nodes that are asked in turn for the same shops, p99",
                        "ms",
                        two.millis(0.99),
                        Goal.atMost(300));
                fleet.stop(other);
            }
            fleet.stop(node);
        }
    }

    /**
     * As fast as what is measured, and the first time beside a shop with a backlog, so that a virtual machine has compiled what it needs, and
     * the tickets of before are followed as later.
     */
    private void warmUp(List<URI> nodes, List<ARelais> shops) {
        sent(nodes, shops, 100);
    }

    /**
     * P18: twenty shops that declare once a second, without and with a shop that has a hundred thousand updates to send. It has twice as
     * many for ten seconds before, while the virtual machine still compiles what sends them.
     */
    private void fair(RunningRelais node, List<ARelais> small) {
        ARelais whale = ARelais.shop("batch");
        Samples without = sent(List.of(node.address()), small, small.size());
        fillFor(whale, 2 * WHALE);
        sent(List.of(node.address()), small, small.size());
        Samples with = sent(List.of(node.address()), small, small.size());
        if (fleet.database()
                        .count("select count(*) from order_task where attempt is null and shop_code = '" + whale.code()
                                + "'")
                == 0) {
            figures.fact("P18", "the whale's backlog had gone out before the time was over");
        }
        figures.ratio(
                "P18",
                "first byte at the API of 20 shops at one a second, p99, beside a shop with a backlog of 100 k, against without",
                "ms",
                with.millis(0.99),
                without.millis(0.99),
                Goal.atMost(2));
        figures.value("P18 at most", "the same, itself", "ms", with.millis(0.99), Goal.atMost(1_000));
        new Backlog(fleet.database()).clear();
    }

    private void fillFor(ARelais whale, int orders) {
        Backlog backlog = new Backlog(fleet.database());
        backlog.fill(List.of(whale), orders);
        backlog.release("sync");
    }

    private Samples sent(List<URI> nodes, List<ARelais> shops, double perSecond) {
        fleet.api().plays(Script.AT_ONCE.keepingArrivals());
        Declaring.Outcome declared = new Declaring(nodes, shops).atRate(perSecond, 16, TIME);
        Patience.until(
                "Everything that was declared has arrived",
                Duration.ofSeconds(30),
                () -> fleet.api()
                        .arrivals()
                        .keySet()
                        .containsAll(declared.acknowledged().keySet()));
        Samples samples = new Samples();
        Map<Long, Long> arrivals = fleet.api().arrivals();
        declared.acknowledged().forEach((order, at) -> samples.add(Math.max(0, arrivals.get(order) - at)));
        return samples;
    }
}
