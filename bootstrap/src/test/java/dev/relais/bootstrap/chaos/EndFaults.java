package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.fixture.scripted.Reply;

/** A node that is told to end, or comes to its end; mails and shops that change meanwhile. */
final class EndFaults {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration EXITS = Duration.ofSeconds(10);

    private EndFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "F43",
                        "SIGTERM under load, during a call, twice",
                        "exit within 10 s, the call is finished, no lease left, nothing sent twice (P23)",
                        EndFaults::terminated),
                new Fault("F43b", "SIGTERM during the start", "exit within 10 s", EndFaults::terminatedEarly),
                new Fault(
                        "F44",
                        "no memory left in a worker",
                        "the node ends at once; the other one takes over and sends once",
                        EndFaults::outOfMemory),
                new Fault(
                        "F45",
                        "the shop's token changed while its request is under way",
                        "the result is kept; what follows uses the new token",
                        EndFaults::tokenChanged));
    }

    private static List<String> terminated(Site site) {
        Node other = site.node();
        Node ending = site.node();
        Shop shop = site.shop(other, "real-time");
        shop.store().answers(Reply.slow(Duration.ofSeconds(3)), 1);
        other.freeze();
        shop.ships(ending, "1");
        Site.await("the call", SOON, () -> shop.store().requests().size() == 1);
        shop.ships(ending, "2");
        long began = System.nanoTime();
        ending.terminate();
        ending.terminate();
        boolean ended = ending.ends(EXITS);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        long leases = site.postgres()
                .count(
                        "select count(*) from lane where sync_lease_token is not null or tickets_lease_token is not null");
        int sent = shop.store().requests().size();
        Measured.number(
                "P23",
                "exit after " + took.toMillis() + " ms, leases left " + leases + ", sent after the signal "
                        + (sent - 1));
        other.thaw();
        return new Seen()
                .isTrue("exit after " + took.toMillis() + " ms", ended)
                .equal("leases left", 0L, leases)
                .equal("requests after the signal", 1, sent)
                .invariants(shop, other)
                .received(shop, "1", 1)
                .received(shop, "2", 1)
                .isTrue(
                        "the call was not finished: " + shop.order(other, "1").path("timeline"),
                        !shop.steps(other, "1").contains("unknown"))
                .broken();
    }

    private static List<String> terminatedEarly(Site site) throws InterruptedException {
        Seen seen = new Seen();
        for (int millis : List.of(200, 1000, 2500)) {
            Node starting = site.begin(Map.of());
            Thread.sleep(millis);
            starting.terminate();
            seen.isTrue("a start of " + millis + " ms ends", starting.ends(EXITS));
        }
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.ships(node, "1");
        return seen.invariants(shop, node).received(shop, "1", 1).broken();
    }

    private static List<String> outOfMemory(Site site) {
        Node other = site.node();
        Node dying = site.node("worker.afterClaim=oom,once");
        Shop shop = site.shop(other, "real-time");
        other.freeze();
        shop.ships(dying, "1");
        boolean died = dying.ends(SOON);
        other.thaw();
        return new Seen()
                .isTrue("the node ended", died)
                .equal("exit", 3, dying.exitValue())
                .invariants(shop, other)
                .received(shop, "1", 1)
                .broken();
    }

    private static List<String> tokenChanged(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.store().answers(Reply.slow(Duration.ofSeconds(3)), 1);
        shop.ships(node, "1");
        Site.await("the call", SOON, () -> shop.store().requests().size() == 1);
        node.isAsked();
        shop.relais().isChanged(Map.of("token", "a-new-one"));
        shop.ships(node, "2");
        Seen seen = new Seen().invariants(shop, node).received(shop, "1", 1).received(shop, "2", 1);
        return seen.equal(
                        "token of the last request",
                        "a-new-one",
                        shop.store()
                                .requests()
                                .get(shop.store().requests().size() - 1)
                                .token())
                .broken();
    }
}
