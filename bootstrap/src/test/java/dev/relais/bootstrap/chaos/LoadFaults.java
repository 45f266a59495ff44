package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.relais.bootstrap.fixture.scripted.Reply;
import dev.relais.bootstrap.fixture.scripted.Request;

/** Much at once, the same more than once, and nodes that die meanwhile. */
final class LoadFaults {

    private static final int ORDERS = 10_000;
    private static final int MOST_IN_A_CALL = 1000;

    private static final Duration QUICK = Duration.ofMillis(50);

    /** So long that the drain outlasts the kills, and that a kill seldom meets a node without a request under way. */
    private static final Duration SLOW = Duration.ofSeconds(8);

    private static final Duration DRAINS = Duration.ofMinutes(15);

    private static final String UNSENT = "select count(*) from order_task where attempt is null";

    /** Orders of requests that are under way, or were when their node died. */
    private static final String IN_FLIGHT =
            "select count(*) from order_task t join batch b on b.attempt = t.attempt where b.state = 'SENDING'";

    private LoadFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "F12",
                        "one of two nodes killed with -9 every 3 s for 30 s under load",
                        "nothing acknowledged is lost",
                        LoadFaults::killedAgainAndAgain),
                new Fault(
                        "F37",
                        "two nodes drain 10,000 orders of ten shops",
                        "every order is received exactly once; one call at a time and shop",
                        site -> drain(site, 10, 0)),
                new Fault(
                        "K20",
                        "20 random kill -9 during a drain of 10,000 orders on two nodes",
                        "10,000 delivered; repeats only of what was recorded as unknown",
                        site -> drain(site, 5, 20)),
                new Fault(
                        "F39",
                        "declarations ten times each and in random order, at both nodes",
                        "the newest wins; each operation is sent once",
                        LoadFaults::shuffled),
                new Fault(
                        "F40",
                        "a shop that declares more than may wait",
                        "429 with Retry-After, nothing half stored; taken again once it has drained",
                        LoadFaults::backlog),
                new Fault("F41", "hostile payloads", "400 or 413, nothing stored, alive", LoadFaults::hostile));
    }

    private static List<String> killedAgainAndAgain(Site site) throws InterruptedException {
        Node steady = site.node();
        Node victim = site.node();
        Shop shop = site.shop(steady, "real-time");
        Load load = Load.on(shop, List.of(steady));
        load.runsUntil(20);
        double before = Measured.rate(shop);
        for (int i = 0; i < 10; i++) {
            Thread.sleep(3000);
            victim.kill();
            victim = site.begin(Map.of());
        }
        victim.ready();
        Measured.recovery("F12", before, shop);
        load.stops();
        return new Seen()
                .isTrue("acknowledged: " + load.acknowledged(), load.acknowledged() > 100)
                .invariants(shop, steady)
                .broken();
    }

    /** The API accepts at once and answers late, so that a node that dies leaves accepted requests behind. */
    private static List<String> drain(Site site, int howManyShops, int kills) throws InterruptedException {
        Random random = new Random(20261123);
        List<Node> nodes = new ArrayList<>(List.of(site.node(), site.node()));
        List<Shop> shops = new ArrayList<>();
        for (int i = 0; i < howManyShops; i++) {
            Shop shop = site.shop(nodes.get(0), "batch");
            shop.store().answers(Reply.slow(kills == 0 ? QUICK : SLOW), 1000);
            shops.add(shop);
        }
        for (int first = 1; first <= ORDERS / howManyShops; first += MOST_IN_A_CALL) {
            for (Shop shop : shops) {
                shop.shipsMany(nodes.get(0), first, MOST_IN_A_CALL);
            }
        }
        long inFlight = 0;
        long left = ORDERS;
        for (int i = 0; i < kills; i++) {
            int victim = random.nextInt(2);
            Thread.sleep(1000 + random.nextInt(3000));
            nodes.get(victim).kill();
            inFlight += site.postgres().count(IN_FLIGHT);
            left = site.postgres().count(UNSENT);
            nodes.set(victim, site.node());
        }
        Site.await("the end of the drain", DRAINS, () -> site.postgres().count(UNSENT) == 0);
        Seen seen = new Seen();
        int delivered = 0;
        int repeated = 0;
        for (Shop shop : shops) {
            seen.invariants(shop, nodes.get(0));
            Map<Long, Integer> received = Invariants.received(shop);
            delivered += received.size();
            repeated += received.values().stream().mapToInt(times -> times - 1).sum();
            seen.isTrue(
                    "calls at once for a shop: " + shop.store().mostAtOnce(),
                    kills > 0 || shop.store().mostAtOnce() == 1);
        }
        System.out.printf(
                "     delivered %d, repeated %d, in flight when a node was killed %d, unsent at the last kill %d%n",
                delivered, repeated, inFlight, left);
        return seen.equal("orders delivered", ORDERS, delivered)
                .isTrue("the drain was over before the last kill", left > 0)
                .isTrue(repeated + " repeats of " + inFlight + " orders in flight", repeated <= inFlight)
                .broken();
    }

    private static List<String> shuffled(Site site) {
        List<Node> nodes = List.of(site.node(), site.node());
        Shop shop = site.shop(nodes.get(0), "batch");
        Instant begin = Instant.parse("2026-11-23T08:00:00Z");
        List<Runnable> declarations = new ArrayList<>();
        for (int order = 1; order <= 20; order++) {
            String ref = Integer.toString(order);
            for (int times = 0; times < 10; times++) {
                for (int step = 0; step < 3; step++) {
                    Node node = nodes.get((times + step) % 2);
                    String number = step == 0 ? "" : "T" + ref;
                    String status = List.of("3", "4", "8").get(step);
                    Instant at = begin.plusSeconds(step);
                    declarations.add(() -> shop.declaresAsOf(node, ref, status, number, at));
                }
            }
        }
        Collections.shuffle(declarations, new Random(7));
        declarations.parallelStream().forEach(Runnable::run);
        Seen seen = new Seen().invariants(shop, nodes.get(0));
        Map<String, Integer> received = new HashMap<>();
        for (Request request : shop.store().requests()) {
            request.orders().forEach(order -> received.merge(request.operation() + order.path("id"), 1, Integer::sum));
        }
        for (int order = 1; order <= 20; order++) {
            String ref = Integer.toString(order);
            seen.equal(
                            "status of " + ref,
                            "8",
                            shop.order(nodes.get(0), ref).path("status").asText())
                    .equal("ships of " + ref, 1, received.getOrDefault("ship" + shop.id(ref), 0))
                    .equal("deliveries of " + ref, 1, received.getOrDefault("deliver" + shop.id(ref), 0));
        }
        return seen.broken();
    }

    private static List<String> backlog(Site site) {
        Node node = site.node(Map.of("RELAIS_BACKLOG_LIMIT", "200", "RELAIS_SYNC_EVERY", "off"));
        Bystander bystander = Bystander.beside(site, node);
        Shop shop = site.shop(node, "batch");
        shop.shipsMany(node, 1, 200);
        Site.await("a refusal", Duration.ofSeconds(20), () -> shop.ships(node, "201") == 429);
        int stored = shop.get(node, "/api/v1/orders/201").path("status").asInt();
        shop.runs(node, "sync");
        Site.await("that it is taken again", Duration.ofSeconds(20), () -> shop.ships(node, "202") == 202);
        shop.runs(node, "sync");
        boolean is201Stored = shop.acknowledged().contains("201");
        return new Seen()
                .isTrue("order 201 is " + (is201Stored ? "acknowledged" : "unknown"), is201Stored || stored == 404)
                .invariants(shop, node)
                .unharmed(bystander, "F40")
                .broken();
    }

    private static List<String> hostile(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "batch");
        String deep = IntStream.range(0, 10_000).mapToObj(i -> "[").reduce("", String::concat);
        Seen seen = new Seen();
        for (String body : List.of(
                "{\"status\": \"4\", \"tracking\": {\"number\": \"a\\u0000b\"}}",
                "{\"status\": \"4\", \"tracking\": {\"number\": \"\\ud800\"}}",
                "{\"status\": 1e400}",
                "{\"status\": \"" + "x".repeat(10_000_000) + "\"}",
                "{\"status\": " + deep,
                "{\"status\": \"4\", \"status\": \"5\"}",
                "\uFEFF{",
                "")) {
            int answered = shop.sends(node, "PUT", "/api/v1/orders/1", body);
            seen.isTrue(
                    "answered " + answered + " to " + body.substring(0, Math.min(40, body.length())),
                    Set.of(400, 413).contains(answered));
        }
        String million = "{\"orders\": [" + "{},".repeat(999_999) + "{}]}";
        int answered = shop.sends(node, "POST", "/api/v1/orders", million);
        int stored = shop.get(node, "/api/v1/orders").path("orders").size();
        return seen.isTrue(
                        "answered " + answered + " to a million orders",
                        Set.of(400, 413).contains(answered))
                .equal("orders stored", 0, stored)
                .isTrue("the node is alive", node.isAlive() && node.isReady())
                .broken();
    }
}
