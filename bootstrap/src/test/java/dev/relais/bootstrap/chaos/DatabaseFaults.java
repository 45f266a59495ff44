package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.bootstrap.fixture.proxy.Toxic;

/** A database that is away, silent, full, read-only or locked. */
final class DatabaseFaults {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration RESUMES = Duration.ofSeconds(3);

    private DatabaseFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "F14",
                        "PostgreSQL restarted under load",
                        "503 while it is away, nothing acknowledged is lost, work resumes within 3 s (P22)",
                        site -> away(site, "F14", site.postgres()::stop)),
                new Fault(
                        "F15",
                        "PostgreSQL killed with -9 under load",
                        "every acknowledged order is there after the redo",
                        site -> away(site, "F15", site.postgres()::kill)),
                new Fault(
                        "F16",
                        "every connection terminated, five times a second for five seconds",
                        "the pool heals, nothing is stuck",
                        DatabaseFaults::terminated),
                new Fault(
                        "F17",
                        "half-open connection: the database keeps silent",
                        "given up within about ten seconds, then all is well",
                        DatabaseFaults::silent),
                new Fault(
                        "F18",
                        "no connection left on the server",
                        "503, not ready, recovers by itself",
                        DatabaseFaults::exhausted),
                new Fault(
                        "F19",
                        "database read-only, as one that is no longer the primary",
                        "503, not ready, nothing is sent; then all is sent once",
                        DatabaseFaults::readOnly),
                new Fault(
                        "F20",
                        "table locked for 12 s by somebody else",
                        "503 for those who would wait too long, no pile-up, then all is sent once",
                        DatabaseFaults::locked),
                new Fault(
                        "F21",
                        "disk of the database full",
                        "503, nothing acknowledged is lost, resumes once there is room",
                        site -> diskFull()));
    }

    private static List<String> away(Site site, String fault, Runnable goesAway) {
        Node node = site.node();
        Node other = site.node();
        Shop shop = site.shop(node, "real-time");
        List<Shop> others = List.of(site.shop(node, "real-time"), site.shop(other, "real-time"));
        Load load = Load.on(shop, List.of(node, other));
        List<Load> loads =
                List.of(Load.on(others.get(0), List.of(node, other)), Load.on(others.get(1), List.of(other, node)));
        load.runsUntil(100);
        double before = Measured.rate(shop);
        goesAway.run();
        Site.await("a refusal", SOON, () -> load.refused() > 0);
        site.postgres().start();
        long back = System.nanoTime();
        List<Shop> all = Stream.concat(Stream.of(shop), others.stream()).toList();
        Map<Shop, Integer> sentBefore = all.stream().collect(Collectors.toMap(Function.identity(), each -> sent(each)));
        Site.await(
                "each shop's first request after",
                Duration.ofSeconds(60),
                () -> all.stream().allMatch(each -> sent(each) > sentBefore.get(each)));
        Duration took = Duration.ofNanos(System.nanoTime() - back);
        Measured.number(
                "P22 " + fault,
                took.toMillis() + " ms from the database's return to a request for each of three shops");
        Measured.recovery(fault, before, shop);
        load.stops();
        loads.forEach(Load::stops);
        return new Seen()
                .isTrue("both nodes are alive", node.isAlive() && other.isAlive())
                .equal("answers while it was away", List.of(503), load.refusals())
                .isTrue("work resumed after " + took.toMillis() + " ms", took.compareTo(RESUMES) <= 0)
                .invariants(shop, node)
                .invariants(others.get(0), node)
                .invariants(others.get(1), other)
                .broken();
    }

    private static int sent(Shop shop) {
        return shop.store().requests().size();
    }

    private static List<String> terminated(Site site) throws InterruptedException {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        Load load = Load.on(shop, List.of(node));
        load.runsUntil(20);
        double before = Measured.rate(shop);
        for (int i = 0; i < 25; i++) {
            site.postgres()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'relais' and pid <> pg_backend_pid()");
            Thread.sleep(200);
        }
        load.runsUntil(load.acknowledged() + 20);
        Measured.recovery("F16", before, shop);
        load.stops();
        return new Seen().invariants(shop, node).broken();
    }

    private static List<String> silent(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.ships(node, "1");
        node.database().downstream(Toxic.BLACKHOLE);
        long began = System.nanoTime();
        int answered = shop.ships(node, "2");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        node.database().heal();
        shop.shipsStubbornly("2", List.of(node));
        return new Seen()
                .equal("answer", 503, answered)
                .isTrue("given up after " + took.toMillis() + " ms", took.compareTo(Duration.ofSeconds(12)) <= 0)
                .invariants(shop, node)
                .received(shop, "2", 1)
                .broken();
    }

    private static List<String> exhausted(Site site) throws Exception {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        Load load = Load.on(shop, List.of(node));
        load.runsUntil(100);
        double before = Measured.rate(shop);
        List<Connection> held = new ArrayList<>();
        try (Connection ours = site.postgres().connect();
                var statement = ours.createStatement()) {
            for (int i = 0; i < 30; i++) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relais'");
                fill(site, held);
            }
        }
        Site.await("a refusal", SOON, () -> load.refused() > 0);
        Site.await("that it is not ready", SOON, () -> !node.isReady());
        for (Connection each : held) {
            each.close();
        }
        Measured.recovery("F18", before, shop);
        load.stops();
        return new Seen()
                .equal("answers while there was none", List.of(503), load.refusals())
                .invariants(shop, node)
                .broken();
    }

    /** Takes every connection that is to be had. */
    private static void fill(Site site, List<Connection> held) {
        try {
            while (true) {
                held.add(site.postgres().connect());
            }
        } catch (SQLException full) {
            // That is what was wanted.
        }
    }

    private static List<String> readOnly(Site site) throws InterruptedException {
        Node node = site.node();
        Shop shop = site.shop(node, "batch");
        site.postgres().execute("alter system set default_transaction_read_only = on");
        shop.ships(node, "1");
        site.postgres().execute("select pg_reload_conf()");
        Site.await("that it is read-only", SOON, () -> !node.isReady());
        int before = shop.store().requests().size();
        int answered = shop.ships(node, "2");
        Thread.sleep(3000);
        int meanwhile = shop.store().requests().size() - before;
        site.postgres().execute("alter system reset default_transaction_read_only");
        site.postgres().execute("select pg_reload_conf()");
        shop.shipsStubbornly("2", List.of(node));
        return new Seen()
                .equal("answer", 503, answered)
                .equal("requests while read-only", 0, meanwhile)
                .invariants(shop, node)
                .received(shop, "1", 1)
                .received(shop, "2", 1)
                .broken();
    }

    private static List<String> locked(Site site) throws Exception {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.ships(node, "1");
        Site.await(
                "the end of the first run, which has one of the tables already when it comes to the other",
                SOON,
                () -> site.postgres()
                                .count("select count(*) from batch b join lane l using (shop_code)"
                                        + " where b.state = 'SENT' and l.sync_lease_until is null and shop_code = '"
                                        + shop.code() + "'")
                        == 1);
        long longest = 0;
        int refused = 0;
        try (Connection holder = site.postgres().connect();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table shop_order, order_task in access exclusive mode");
            for (int i = 2; i <= 3; i++) {
                long began = System.nanoTime();
                refused += shop.ships(node, Integer.toString(i)) == 503 ? 1 : 0;
                longest = Math.max(longest, System.nanoTime() - began);
            }
            holder.rollback();
        }
        shop.shipsStubbornly("2", List.of(node));
        shop.shipsStubbornly("3", List.of(node));
        return new Seen()
                .equal("refusals", 2, refused)
                .isTrue("nobody waited " + longest / 1_000_000 + " ms", longest < 7_000_000_000L)
                .invariants(shop, node)
                .received(shop, "3", 1)
                .broken();
    }

    /** On a site of its own, whose disk is small. */
    private static List<String> diskFull() throws IOException {
        try (SmallDisk disk = SmallDisk.of(220);
                Site site = new Site(disk.place(), Map.of())) {
            Node node = site.node();
            Shop shop = site.shop(node, "real-time");
            shop.ships(node, "1");
            disk.fill();
            int[] order = {1};
            int[] answered = {202};
            Site.await("a refusal", Duration.ofSeconds(120), () -> {
                order[0]++;
                answered[0] = shop.ships(node, Integer.toString(order[0]));
                return answered[0] != 202;
            });
            disk.free();
            if (!site.postgres().isUp()) {
                site.postgres().start();
            }
            shop.shipsStubbornly(Integer.toString(order[0]), List.of(node));
            return new Seen()
                    .isTrue("answer: " + answered[0], answered[0] == 503 || answered[0] == 507)
                    .invariants(shop, node)
                    .received(shop, Integer.toString(order[0]), 1)
                    .witnessed(site)
                    .broken();
        }
    }
}
