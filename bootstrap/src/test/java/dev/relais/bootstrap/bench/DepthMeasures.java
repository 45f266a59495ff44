package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;

/** P9, P10, P15 and P25: what a long queue costs, with a heap of 128 MB. The queue is filled once for all of them, if it can be. */
final class DepthMeasures {

    private static final int SHALLOW = 10_000;
    private static final int DEEP = Integer.getInteger("relais.bench.deep", 1_000_000);
    /** A machine that leaves Relais so little has no use for a collector that works beside it. */
    private static final String HEAP = "-Xmx128m";

    private static final Duration PAGE_AT_MOST = Duration.ofSeconds(3);
    private static final int PAGES_AT_LEAST = 20;
    private static final int PAGES_AT_MOST = 50;

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
    private final Backlog backlog;

    DepthMeasures(Fleet fleet, Figures figures, Speed.Form form) {
        this.fleet = fleet;
        this.figures = figures;
        this.form = form;
        this.backlog = new Backlog(fleet.database());
    }

    void measure(int shops) {
        RunningRelais node = fleet.node(Map.of(), HEAP, "-XX:+UseSerialGC");
        List<ARelais> all = Fleet.shops(shops, "batch");
        new Drain(fleet).send(all, SHALLOW, Script.AT_ONCE);
        shallowAndDeep(node, all);
        fleet.stop(node);
        if (form.sendsAll()) {
            backlog.clear();
            backlog.fill(all, DEEP, Duration.ofDays(1));
        }
        idle();
        backlog.clear();
    }

    private void shallowAndDeep(RunningRelais node, List<ARelais> shops) {
        Resources resources = new Resources(node.pid());
        Drain drain = new Drain(fleet);
        double shallowRate = drain.send(shops, SHALLOW, Script.AT_ONCE).sentPerSecond();
        double shallowHeap = resources.liveHeapMegabytes();
        backlog.clear();
        backlog.fill(shops.subList(0, 1), SHALLOW);
        double shallowClaim = Claim.millis(fleet.database(), shops.get(0));

        Drain.Queue deep = drain.queue(Backlog.codes(shops), DEEP);
        figures.ratio(
                "P9 claim",
                "claim of 100 orders at " + words(DEEP) + " queued, against " + words(SHALLOW),
                "ms",
                Claim.millis(fleet.database(), shops.get(0)),
                shallowClaim,
                Goal.atMost(1.15));
        pages(node);
        figures.ratio(
                "P9 drain",
                "orders sent a second at " + words(DEEP) + " queued, against " + words(SHALLOW),
                "/s",
                deep.sendFirst(Math.min(form.orders(), DEEP / 2), form.most()),
                shallowRate,
                Goal.atLeast(0.9));
        int sent = form.sendsAll() ? deep.sendAll() : deep.hold();
        memory(resources, shallowHeap, sent);
    }

    /** The heap is looked at when the sending is over, which has left behind whatever it leaves behind. */
    private void memory(Resources node, double shallowHeap, int sent) {
        String measured = words(sent) + " of " + words(DEEP) + " queued were sent with " + HEAP;
        figures.ratio(
                "P15 heap",
                "live heap after " + measured + ", against all of " + words(SHALLOW),
                "MB",
                node.liveHeapMegabytes(),
                shallowHeap,
                Goal.atMost(1.1));
        figures.value(
                "P15 RSS",
                "resident memory while " + measured + ", at most",
                "MB",
                node.peakMegabytes(),
                Goal.atMost(300));
    }

    private void pages(RunningRelais node) {
        Visitor visitor = Visitor.signedIn(node.address());
        Samples slowest = new Samples();
        for (String page : PAGES) {
            Samples samples = samples(visitor, page);
            System.out.printf(
                    Locale.ROOT, "Measured page %s: p99 %.1f ms of %d%n", page, samples.millis(0.99), samples.size());
            slowest.add((long) (samples.millis(0.99) * 1e6));
        }
        figures.value(
                "P25",
                "the slowest of eight pages at " + words(DEEP) + " queued, p99; bin/bench screens measures all",
                "ms",
                slowest.millis(1),
                Goal.atMost(100));
    }

    /** Fifty of them, or as many as three seconds allow, but twenty at least. */
    private static Samples samples(Visitor visitor, String page) {
        for (int each = 0; each < 10; each++) {
            visitor.time(page, List.of(200));
        }
        Samples samples = new Samples();
        long end = System.nanoTime() + PAGE_AT_MOST.toNanos();
        while (samples.size() < PAGES_AT_LEAST || samples.size() < PAGES_AT_MOST && System.nanoTime() < end) {
            samples.add(visitor.time(page, List.of(200)));
        }
        return samples;
    }

    /** P10: updates that are due tomorrow, and a node that has nothing to do. */
    private void idle() {
        backlog.postpone(Duration.ofDays(1));
        long queued = fleet.database().count("select count(*) from order_task");
        Idle idle = Idle.watched(fleet, Duration.ofSeconds(15));
        figures.value(
                "P10 questions",
                "questions a second of a node with " + words(queued) + " updates due tomorrow",
                "/s",
                idle.questionsPerSecond(),
                Goal.atMost(2));
        figures.value("P10 processor", "of one processor, meanwhile", "%", idle.percentOfAProcessor(), Goal.atMost(2));
    }

    private static String words(long orders) {
        return String.format(Locale.ROOT, "%,d", orders);
    }
}
