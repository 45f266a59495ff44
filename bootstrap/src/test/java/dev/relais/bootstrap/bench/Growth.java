package dev.relais.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.GrowthPage.Chart;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** How rates run when there is more of something: orders queued, shops, nodes. Each part has a database of its own. */
final class Growth {

    private static final String NAME = "growth";
    private static final Duration MOST = Duration.ofMinutes(9);

    private static final List<Integer> QUEUED = List.of(10_000, 100_000, 1_000_000);
    private static final List<Integer> SHOPS = List.of(1, 100, 10_000);
    private static final List<Integer> NODES = List.of(1, 2);
    private static final int USUAL_SHOPS = 20;
    private static final int ORDERS = 20_000;
    private static final int WARM_UP = 10_000;
    private static final Duration SENDING_AT_MOST = Duration.ofSeconds(30);

    private final Path directory;
    private final GrowthPage page = new GrowthPage(NAME);
    private final Parts parts = new Parts(page::fact, MOST);

    private Growth(Path directory) {
        this.directory = directory;
    }

    static void measure(Path directory) {
        Growth growth = new Growth(directory);
        growth.part("nodes", growth::nodes);
        growth.part("shops", growth::shops);
        growth.part("queue", growth::queue);
    }

    private void part(String name, Consumer<Fleet> measures) {
        if (!Speed.Form.has(name)) {
            return;
        }
        try (Fleet fleet = Fleet.started(directory.resolve(name))) {
            parts.run(name, () -> measures.accept(fleet));
            page.keep();
        }
    }

    private void queue(Fleet fleet) {
        RunningRelais node = fleet.node(Map.of(), "-Xmx128m", "-XX:+UseSerialGC");
        Resources resources = new Resources(node.pid());
        List<ARelais> shops = Fleet.shops(USUAL_SHOPS, "batch");
        new Drain(fleet).send(shops, 2 * ORDERS, Script.AT_ONCE);
        for (int queued : QUEUED) {
            Drain.Queue queue = new Drain(fleet).queue(Backlog.codes(shops), queued);
            page.point(Chart.CLAIM, "claim of 100 orders", queued, Claim.millis(fleet.database(), shops.get(0)));
            page.point(Chart.QUEUE, "orders sent a second", queued, queue.sendFirst(Math.min(queued, ORDERS), MOST));
            queue.hold();
            page.point(Chart.HEAP, "live heap", queued, resources.liveHeapMegabytes());
        }
    }

    /** The same orders, of one shop or of many; a request has orders of one shop only. */
    private void shops(Fleet fleet) {
        ManyShops shops = new ManyShops(fleet);
        for (int count : SHOPS) {
            RunningRelais node = fleet.node(Map.of());
            List<String> codes = shops.grownTo(count);
            new Drain(fleet).queue(codes, WARM_UP).sendFirst(WARM_UP, SENDING_AT_MOST);
            Drain.Queue queue = new Drain(fleet).queue(codes, ORDERS);
            page.point(Chart.SHOPS, "orders sent a second", count, queue.sendFirst(ORDERS, SENDING_AT_MOST));
            queue.hold();
            fleet.stop(node);
            new Backlog(fleet.database()).clear();
            Idle idle = Idle.watched(fleet, Duration.ofSeconds(15));
            page.point(Chart.QUESTIONS, "questions a second", count, idle.questionsPerSecond());
        }
    }

    private void nodes(Fleet fleet) {
        rates(fleet, "the API answers at once", Map.of(), Script.AT_ONCE);
        rates(
                fleet,
                "the API answers after 50 ms, 2 calls at a time each",
                NodeMeasures.TWO_AT_ONCE,
                Script.AT_ONCE.withLatency(NodeMeasures.LATENCY));
    }

    private void rates(Fleet fleet, String series, Map<String, String> settings, Script script) {
        NodeRates rates = new NodeRates(fleet, settings, script, ORDERS);
        NODES.forEach(count -> page.point(Chart.NODES, series, count, rates.of(count)));
        fleet.stopNodes();
    }
}
