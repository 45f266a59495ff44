package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.relais.bootstrap.bench.ApiProcess.Script;
import dev.relais.bootstrap.bench.ApiProcess.Seen;
import dev.relais.bootstrap.fixture.ARelais;

/**
 * How fast a backlog goes out: from the first request to the last answer noted, and from the first look at tickets to the last order
 * ended. The ten seconds that Relais leaves between a request and the first look (R30) are neither waited out nor counted.
 */
final class Drain {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Fleet fleet;
    private final Backlog backlog;

    Drain(Fleet fleet) {
        this.fleet = fleet;
        this.backlog = new Backlog(fleet.database());
    }

    /** What one drain took. */
    record Run(int orders, Duration sending, Duration following, Seen seen, long commits, long wal) {

        double ordersPerSecond() {
            return orders / seconds(sending.plus(following));
        }

        double sentPerSecond() {
            return orders / seconds(sending);
        }

        double callsPerThousand() {
            return seen.calls() * 1000.0 / orders;
        }

        double commitsPerThousand() {
            return commits * 1000.0 / orders;
        }

        double fill() {
            return seen.orders() / (100.0 * seen.requests());
        }

        private static double seconds(Duration time) {
            return time.toNanos() / 1e9;
        }
    }

    /** Fills, sends and follows until everything has ended. */
    Run run(List<ARelais> shops, int orders, Script script) {
        return run(shops, orders, script, () -> {});
    }

    /** The same, and this between sending and the first look, while nothing is sent. */
    Run run(List<ARelais> shops, int orders, Script script, Runnable meanwhile) {
        Run sent = send(shops, orders, script);
        backlog.hold("sync");
        meanwhile.run();
        return follow(sent);
    }

    /** Fills and sends; nothing is followed. */
    Run send(List<ARelais> shops, int orders, Script script) {
        Database database = fleet.database();
        backlog.clear();
        backlog.hold("tickets");
        backlog.fill(shops, orders);
        database.execute("checkpoint");
        fleet.api().plays(script);
        long commits = database.commits();
        long wal = database.wal();
        backlog.release("sync");
        await(() -> fleet.api().seen().orders() >= orders);
        awaitNothingUnderWay();
        long end = System.nanoTime();
        Seen seen = fleet.api().seen();
        return new Run(
                orders,
                Duration.ofNanos(end - seen.firstRequest()),
                Duration.ZERO,
                seen,
                database.commits() - commits,
                database.wal() - wal);
    }

    /** Fills, and sends nothing before it is told to. */
    Queue queue(List<String> shops, int orders) {
        backlog.clear();
        backlog.hold("tickets");
        backlog.fillFor(shops, orders);
        fleet.database().execute("checkpoint");
        return new Queue(orders);
    }

    /** A long backlog that goes out bit by bit; nothing is followed. */
    final class Queue {

        private final int orders;

        private Queue(int orders) {
            this.orders = orders;
        }

        /** Begins to send: how many went out a second until so many had, or the time was over. */
        double sendFirst(int some, Duration most) {
            fleet.api().plays(Script.AT_ONCE);
            long end = System.nanoTime() + most.toNanos();
            backlog.release("sync");
            await(() -> fleet.api().seen().orders() >= some || System.nanoTime() > end);
            Seen seen = fleet.api().seen();
            return seen.orders() * 1e9 / (System.nanoTime() - seen.firstRequest());
        }

        /** Sends what is left: how many were sent in all. */
        int sendAll() {
            await(() -> fleet.api().seen().orders() >= orders);
            return hold();
        }

        /** Sends no more: how many were sent. */
        int hold() {
            backlog.hold("sync");
            awaitNothingUnderWay();
            long left = fleet.database().count("select count(*) from order_task");
            if (left != orders) {
                throw new IllegalStateException((orders - left) + " orders ended without having been sent");
            }
            return (int) fleet.api().seen().orders();
        }
    }

    private Run follow(Run sent) {
        Database database = fleet.database();
        backlog.lookAtOnce();
        long commits = database.commits();
        long wal = database.wal();
        backlog.release("tickets");
        await(() -> fleet.api().seen().looks() >= sent.seen().requests());
        await(() -> database.count("select count(*) from batch where state <> 'SETTLED'") == 0);
        long end = System.nanoTime();
        Seen seen = fleet.api().seen();
        return new Run(
                sent.orders(),
                sent.sending(),
                Duration.ofNanos(end - seen.firstLook()),
                seen,
                sent.commits() + database.commits() - commits,
                sent.wal() + database.wal() - wal);
    }

    private void awaitNothingUnderWay() {
        await(() -> fleet.database().count("select count(*) from batch where state in ('READY', 'SENDING')") == 0);
    }

    private static void await(BooleanSupplier isSo) {
        Patience.until("The backlog is worked off", LONGEST, isSo);
    }
}
