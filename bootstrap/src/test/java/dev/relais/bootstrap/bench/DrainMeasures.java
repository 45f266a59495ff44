package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.Figures.Goal;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;
import dev.relais.domain.ticket.PollingSchedule;

/** P4 to P8 and P16: how fast a backlog goes out, and what that costs the API and the database. */
final class DrainMeasures {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration TRICKLE = Duration.ofSeconds(15);

    private final Fleet fleet;
    private final Figures figures;
    private final List<ARelais> shops;
    private final int orders;

    DrainMeasures(Fleet fleet, Figures figures, List<ARelais> shops, int orders) {
        this.fleet = fleet;
        this.figures = figures;
        this.shops = shops;
        this.orders = orders;
    }

    /** And this between sending and reading tickets. */
    void warmUp(Runnable meanwhile) {
        new Drain(fleet).run(shops, orders / 2, Script.AT_ONCE, meanwhile);
    }

    /** P4 alone, and this between sending and reading tickets: its ratio. */
    double drain(Baseline baseline, Runnable meanwhile) {
        Baseline.Cycles cycles = baseline.cycles(Duration.ofSeconds(2));
        return ofCycles(new Drain(fleet).run(shops, orders, Script.AT_ONCE, meanwhile), cycles);
    }

    private double ofCycles(Drain.Run run, Baseline.Cycles cycles) {
        return figures.ratio(
                "P4",
                "orders a second, sent and followed to their end, against full cycles of 4 clients",
                "/s",
                run.ordersPerSecond(),
                cycles.ordersPerSecond(),
                Goal.atLeast(0.5));
    }

    /** And this between sending and reading tickets. */
    void round(Baseline baseline, Runnable meanwhile) {
        Baseline.Cycles cycles = baseline.cycles(Duration.ofSeconds(3));
        Drain.Run run = new Drain(fleet).run(shops, orders, Script.AT_ONCE, meanwhile);
        ofCycles(run, cycles);
        figures.value(
                "P7 at once",
                "calls for 1,000 orders, tickets over at the first look",
                "",
                run.callsPerThousand(),
                Goal.atMost(22));
        figures.value("P8 backlog", "how full requests are under a backlog", "", run.fill(), Goal.atLeast(0.99));
        figures.value(
                "P16 commits",
                "commits for 1,000 orders, from claim to end",
                "",
                run.commitsPerThousand(),
                Goal.atMost(45));
        figures.ratio(
                "P16 WAL",
                "bytes of write-ahead log an order, against the full cycle's",
                "B",
                run.wal() / (double) run.orders(),
                cycles.walPerOrder(),
                Goal.atMost(1.2));
    }

    /** P5 and P6, with a node that has as many workers as requests may be under way. */
    void slowApi(int rounds, ARelais one) {
        RunningRelais node = fleet.node(Map.of("RELAIS_WORKERS", "64"));
        new Drain(fleet).send(shops, orders / 2, Script.AT_ONCE);
        for (int round = 0; round < rounds; round++) {
            Drain.Run fast = new Drain(fleet).run(shops, orders, Script.AT_ONCE);
            Drain.Run slow = new Drain(fleet).run(shops, orders, Script.AT_ONCE.withLatency(LATENCY));
            figures.ratio(
                    "P5",
                    "orders a second with 50 ms a call, 64 workers, against the same without",
                    "/s",
                    slow.ordersPerSecond(),
                    fast.ordersPerSecond(),
                    Goal.atLeast(0.9));
            Drain.Run single = new Drain(fleet).send(List.of(one), 10_000, Script.AT_ONCE.withLatency(LATENCY));
            figures.value(
                    "P6",
                    "orders a second of one shop, one call of 50 ms at a time",
                    "/s",
                    single.sentPerSecond(),
                    Goal.atLeast(1_800));
        }
        fleet.stop(node);
    }

    /** P7 and P8 where tickets or orders take their time. */
    void calls(List<ARelais> all) {
        figures.value(
                "P7 exp(30 s)",
                "calls for 1,000 orders, batches over after 30 s on average, by the schedule of looks",
                "",
                10 + 10 * looks(RandomGeneratorFactory.of("L64X128MixRandom").create(30)),
                Goal.atMost(32));
        try (RunningRelais node = fleet.node(Map.of("RELAIS_SYNC_EVERY", "5s"))) {
            new Backlog(fleet.database()).clear();
            List<ARelais> few = all.subList(0, 5);
            fleet.api().plays(Script.AT_ONCE);
            Declaring trickle = new Declaring(List.of(node.address()), few);
            trickle.atRate(10.0 * few.size(), 8, Duration.ofSeconds(7));
            ApiProcess.Seen begun = fleet.api().seen();
            trickle.atRate(10.0 * few.size(), 8, TRICKLE);
            ApiProcess.Seen seen = fleet.api().seen();
            figures.value(
                    "P8 trickle",
                    "how full requests are at 10 orders a second and shop, sent every 5 s",
                    "",
                    (seen.orders() - begun.orders()) / (100.0 * (seen.requests() - begun.requests())),
                    Goal.atLeast(0.45));
            fleet.stop(node);
        }
    }

    /** How often the tickets of a batch are read, on average, if they end after 30 s on average. */
    private static double looks(RandomGenerator random) {
        int batches = 100_000;
        long looks = 0;
        for (int batch = 0; batch < batches; batch++) {
            Instant sent = Instant.EPOCH;
            Instant over = sent.plusMillis((long) (random.nextExponential() * 30_000));
            Instant look = PollingSchedule.next(0, sent);
            int polls = 1;
            while (look.isBefore(over)) {
                look = PollingSchedule.next(polls, look);
                polls++;
            }
            looks += polls;
        }
        return (double) looks / batches;
    }
}
