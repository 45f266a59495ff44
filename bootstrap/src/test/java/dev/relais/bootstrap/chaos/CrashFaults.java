package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.relais.bootstrap.fixture.proxy.Toxic;
import dev.relais.bootstrap.fixture.scripted.Reply;

/** A node that dies, stands still, or does not learn whether its commit went through. */
final class CrashFaults {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration HAND_OVER = Duration.ofSeconds(17);

    /** Of a run with one request: it takes its shop and writes the request down, then it notes the answer and gives the shop free. */
    private static final int FEWEST_COMMITS = 2;

    private CrashFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "F01",
                        "killed before the declaration is committed",
                        "no answer; declared again it is sent once",
                        site -> dies(site, "ingest.beforeCommit", 0)),
                new Fault(
                        "F02",
                        "killed after the commit, before the answer",
                        "no answer; declared again nothing changes, it is sent once",
                        site -> dies(site, "ingest.afterCommit", 0)),
                new Fault(
                        "F03",
                        "killed after the request was written down, before it was sent",
                        "the other node looks for it, then sends it once",
                        site -> dies(site, "worker.afterClaim", 202)),
                new Fault(
                        "F04",
                        "request cut in the middle of its body",
                        "unknown, looked for, sent once as a whole",
                        CrashFaults::requestCut),
                new Fault(
                        "F05",
                        "killed after the 202, before the batch id is stored",
                        "the other node finds the tickets; nothing is sent again",
                        site -> dies(site, "worker.afterResponse", 202)),
                new Fault(
                        "F08",
                        "answer of a COMMIT lost, each one of a run",
                        "no claim twice, no batch id lost",
                        CrashFaults::commitLost),
                new Fault(
                        "F09",
                        "killed after the batch id was stored",
                        "the other node reads the tickets",
                        site -> dies(site, "worker.afterRecord", 202)),
                new Fault(
                        "F10",
                        "killed between tickets and their result",
                        "read again by the other node; one outcome",
                        CrashFaults::diesWhilePolling),
                new Fault(
                        "F13",
                        "frozen for 40 s with a request written down",
                        "taken over; after waking it sends nothing",
                        CrashFaults::frozen),
                new Fault(
                        "P21",
                        "SIGKILL of one of two nodes with work before it",
                        "its work is claimed by the other within 17 s",
                        CrashFaults::handOver));
    }

    /** The other node stands still meanwhile, so that it is this one that the fault happens to. */
    private static List<String> dies(Site site, String failpoint, int answer) {
        Node other = site.node();
        Node dying = site.node(failpoint + "=halt,once");
        Shop shop = site.shop(other, "real-time");
        other.freeze();
        int answered = shop.ships(dying, "1");
        boolean died = dying.ends(SOON);
        other.thaw();
        shop.shipsStubbornly("1", List.of(other));
        return new Seen()
                .isTrue("the node died", died)
                .equal("answer", answer, answered)
                .invariants(shop, other)
                .received(shop, "1", 1)
                .broken();
    }

    private static List<String> diesWhilePolling(Site site) {
        Node other = site.node();
        Node dying = site.node("poll.afterResponse=halt,once");
        Shop shop = site.shop(other, "real-time");
        other.freeze();
        shop.ships(dying, "1");
        Site.await("the request", SOON, () -> !shop.store().requests().isEmpty());
        shop.runs(dying, "tickets");
        boolean died = dying.ends(SOON);
        other.thaw();
        Seen seen =
                new Seen().isTrue("the node died", died).invariants(shop, other).received(shop, "1", 1);
        long ended = shop.steps(other, "1").stream().filter("ended"::equals).count();
        return seen.equal("outcomes", 1L, ended).broken();
    }

    private static List<String> requestCut(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        node.api().upstream(Toxic.limitData(400));
        shop.ships(node, "1");
        Site.await(
                "the loss",
                SOON,
                () -> "unknown".equals(shop.order(node, "1").path("state").asText()));
        node.api().heal();
        return new Seen().invariants(shop, node).received(shop, "1", 1).broken();
    }

    /** Each commit of a run is lost once, in a run of its own, until a run has no more of them. */
    private static List<String> commitLost(Site site) {
        Node node = site.node(Map.of("RELAIS_SYNC_EVERY", "off", "RELAIS_TICKETS_EVERY", "off"));
        Node other = site.node(Map.of("RELAIS_SYNC_EVERY", "1s"));
        Seen seen = new Seen();
        int lost = 0;
        boolean hasOneMore = true;
        while (hasOneMore) {
            int nth = lost + 1;
            Shop shop = site.shop(other, "batch");
            other.freeze();
            shop.shipsMany(node, 1, 3);
            AtomicInteger commits = new AtomicInteger();
            node.database()
                    .downstream(Toxic.swallowingFrom(
                            said -> said.contains("COMMIT\0") && commits.incrementAndGet() == nth));
            shop.runs(node, "sync");
            node.database().heal();
            other.thaw();
            seen.invariants(shop, other);
            hasOneMore = commits.get() >= nth;
            lost = hasOneMore ? nth : lost;
        }
        return seen.isTrue("commits lost: " + lost, lost >= FEWEST_COMMITS).broken();
    }

    private static List<String> frozen(Site site) throws InterruptedException {
        Node other = site.node();
        Node frozen = site.node("worker.afterClaim=sleep:2000,once");
        Shop shop = site.shop(other, "real-time");
        other.freeze();
        shop.ships(frozen, "1");
        Site.await(
                "the claim",
                SOON,
                () -> site.postgres()
                                .count("select count(*) from batch where state = 'SENDING' and shop_code = '"
                                        + shop.code() + "'")
                        == 1);
        frozen.freeze();
        other.thaw();
        Site.await(
                "the other node's request",
                Duration.ofSeconds(60),
                () -> !shop.store().requests().isEmpty());
        frozen.thaw();
        Seen seen = new Seen().invariants(shop, other);
        Site.await(
                "what the frozen node says when it wakes",
                SOON,
                () -> frozen.lines().stream().anyMatch(line -> line.contains("SYNC of shop " + shop.code())));
        return seen.received(shop, "1", 1).broken();
    }

    private static List<String> handOver(Site site) {
        Node other = site.node();
        Node dying = site.node();
        Shop shop = site.shop(other, "real-time");
        shop.store().answers(Reply.slow(Duration.ofSeconds(60)), 1);
        other.freeze();
        shop.ships(dying, "1");
        Site.await("the first request", SOON, () -> shop.store().requests().size() == 1);
        shop.ships(dying, "2");
        dying.kill();
        long killed = System.nanoTime();
        other.thaw();
        Site.await(
                "the hand-over",
                Duration.ofSeconds(60),
                () -> Invariants.received(shop).containsKey(shop.id("2")));
        Duration took = Duration.ofNanos(System.nanoTime() - killed);
        Measured.number("P21", took.toMillis() + " ms from SIGKILL to the first request of the other node");
        return new Seen()
                .isTrue("handed over after " + took.toMillis() + " ms", took.compareTo(HAND_OVER) <= 0)
                .invariants(shop, other)
                .received(shop, "1", 1)
                .broken();
    }
}
