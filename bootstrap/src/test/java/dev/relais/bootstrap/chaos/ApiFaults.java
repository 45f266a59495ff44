package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.fixture.proxy.Toxic;
import dev.relais.bootstrap.fixture.scripted.Reply;
import dev.relais.bootstrap.fixture.scripted.Request;

/** An API that is away, slow, out of order, or says what it should not. */
final class ApiFaults {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    private ApiFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "F06",
                        "202 applied, its answer lost",
                        "found by its tickets, not sent again",
                        site -> once(site, Reply.lost(), 1)),
                new Fault(
                        "F07",
                        "answer cut after 0, 1, 20, 100, 150 and 200 bytes",
                        "nothing half read is stored; found by its tickets",
                        ApiFaults::cutAnswers),
                new Fault(
                        "F22", "connection refused, host unknown", "tried again later; sent once", ApiFaults::refused),
                new Fault(
                        "F23",
                        "connection reset before and during the request, or closed late and without an answer",
                        "sent once",
                        ApiFaults::reset),
                new Fault(
                        "F24",
                        "answer that drips, one byte a second, for one shop",
                        "given up; another shop is served meanwhile",
                        ApiFaults::drips),
                new Fault(
                        "F25",
                        "429 of every kind",
                        "no call within the announced wait; then sent once",
                        ApiFaults::limits),
                new Fault(
                        "F26",
                        "500, 502, 503, 504, then recovery",
                        "tried again with growing pauses; sent once",
                        ApiFaults::outage),
                new Fault(
                        "F27",
                        "one wrong order of a hundred",
                        "14 calls more at most; 99 delivered",
                        ApiFaults::poison),
                new Fault(
                        "F28",
                        "report that ignores one order of three",
                        "that one fails with the message, the others are followed",
                        ApiFaults::ignored),
                new Fault(
                        "F29",
                        "token refused",
                        "the shop stops; no call until a new token is saved; another shop goes on",
                        ApiFaults::tokenRefused),
                new Fault(
                        "F30",
                        "404 for the tickets of a batch",
                        "looked for by order; not sent again",
                        ApiFaults::gone),
                new Fault(
                        "F31",
                        "answers about tickets with unknown states, wrong types, missing fields",
                        "nothing ends by them; read again",
                        ApiFaults::strangeTickets),
                new Fault(
                        "F32",
                        "ticket that stays open for a day, then for a week",
                        "shown as stuck, then ended without an answer; never sent again",
                        ApiFaults::daysPass),
                new Fault(
                        "F33",
                        "tickets of one batch mixed over four pages; a failed one that later succeeds",
                        "all pages are read, the first end stands",
                        ApiFaults::mixedTickets),
                new Fault(
                        "F34",
                        "202 without an id, with an id of a wrong type",
                        "found by its tickets, not sent again",
                        ApiFaults::noId),
                new Fault(
                        "F35",
                        "HTML with 200, a body of 50 MB, broken JSON",
                        "not taken for an answer; memory stays flat",
                        ApiFaults::garbage));
    }

    /** One order, whose request is answered like this the first time. */
    private static List<String> once(Site site, Reply reply, int received) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.store().answers(reply);
        shop.ships(node, "1");
        return new Seen().invariants(shop, node).received(shop, "1", received).broken();
    }

    private static List<String> cutAnswers(Site site) {
        Node node = site.node();
        List<Shop> shops = new ArrayList<>();
        for (int bytes : List.of(0, 1, 20, 100, 150, 200)) {
            Shop shop = site.shop(node, "real-time");
            shops.add(shop);
            node.api().cut();
            node.api().downstream(Toxic.limitData(bytes));
            shop.ships(node, "1");
            Site.await("a result", SOON, () -> shop.steps(node, "1").size() > 1);
            node.api().heal();
        }
        Seen seen = new Seen();
        shops.forEach(shop -> seen.invariants(shop, node).received(shop, "1", 1));
        return seen.broken();
    }

    private static List<String> refused(Site site) {
        Node node = site.node();
        Node lost = site.node(Map.of("RELAIS_SHOPPING_FEED_URL", "https://no-such-host.invalid"));
        Shop shop = site.shop(node, "real-time");
        node.freeze();
        shop.ships(lost, "1");
        // Asking for a name that nobody has takes as long as the resolver has patience.
        Site.await(
                "a failed try",
                Duration.ofSeconds(120),
                () -> shop.steps(lost, "1").contains("postponed"));
        lost.kill();
        node.thaw();
        node.api().down();
        shop.ships(node, "2");
        Site.await("a failed try", SOON, () -> shop.steps(node, "2").contains("postponed"));
        node.api().heal();
        return new Seen()
                .invariants(shop, node)
                .received(shop, "1", 1)
                .received(shop, "2", 1)
                .broken();
    }

    private static List<String> reset(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        node.api().upstream(Toxic.RESET);
        shop.ships(node, "1");
        Site.await(
                "the loss", SOON, () -> shop.order(node, "1").path("timeline").size() > 1);
        node.api().heal();
        Shop other = site.shop(node, "real-time");
        other.store().answers(Reply.lost());
        node.api().downstream(Toxic.slowClose(Duration.ofSeconds(2)));
        other.ships(node, "1");
        return new Seen()
                .invariants(shop, node)
                .received(shop, "1", 1)
                .invariants(other, node)
                .received(other, "1", 1)
                .broken();
    }

    private static List<String> drips(Site site) {
        Node node = site.node();
        Shop slow = site.shop(node, "real-time");
        Shop other = site.shop(node, "real-time");
        node.api().downstream(Toxic.slicer(1, Duration.ofSeconds(1)));
        slow.ships(node, "1");
        Site.await("the request", SOON, () -> !slow.store().requests().isEmpty());
        node.api().heal();
        long began = System.nanoTime();
        other.ships(node, "1");
        Site.await(
                "the other shop's request",
                SOON,
                () -> !other.store().requests().isEmpty());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Seen()
                .isTrue("the other waited " + took.toMillis() + " ms", took.compareTo(Duration.ofSeconds(2)) < 0)
                .invariants(slow, node)
                .invariants(other, node)
                .received(slow, "1", 1)
                .broken();
    }

    private static List<String> limits(Site site) {
        Node node = site.node();
        Node other = site.node();
        String inFiveSeconds = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(6).atOffset(ZoneOffset.UTC));
        Seen seen = new Seen();
        Bystander bystander = Bystander.beside(site, node);
        List<Shop> shops = new ArrayList<>();
        for (List<String> header : List.of(
                List.of("X-RateLimit-Wait", "2.5", "2500"),
                List.of("Retry-After", "3", "3000"),
                List.of("Retry-After", inFiveSeconds, "1000"),
                List.of("X-RateLimit-Wait", "0", "1000"),
                List.of("X-RateLimit-Wait", "-7", "1000"),
                List.of("X-RateLimit-Wait", "soon", "1000"))) {
            Shop shop = site.shop(node, "real-time");
            shops.add(shop);
            shop.store().answers(Reply.tooManyRequests(header.get(0), header.get(1)));
            shop.ships(node, "1");
            shop.ships(other, "2");
            seen.invariants(shop, other)
                    .isTrue(
                            "I6: called within the wait of " + header + ": " + times(shop),
                            waited(shop).toMillis() >= Long.parseLong(header.get(2)));
        }
        return seen.unharmed(bystander, "F25").broken();
    }

    private static Duration waited(Shop shop) {
        List<Request> requests = shop.store().requests();
        return Duration.between(requests.get(0).at(), requests.get(1).at());
    }

    private static List<Instant> times(Shop shop) {
        return shop.store().requests().stream().map(Request::at).toList();
    }

    private static List<String> outage(Site site) {
        Node node = site.node();
        Seen seen = new Seen();
        Bystander bystander = Bystander.beside(site, node);
        for (int status : List.of(500, 502, 503, 504)) {
            Shop shop = site.shop(node, "real-time");
            shop.store().answers(Reply.serverError(status));
            shop.ships(node, "1");
            seen.invariants(shop, node)
                    .received(shop, "1", 2)
                    .isTrue("tried again after " + waited(shop), waited(shop).toSeconds() >= 9);
        }
        return seen.unharmed(bystander, "F26").broken();
    }

    private static List<String> poison(Site site) {
        Node node = site.node(Map.of("RELAIS_SYNC_EVERY", "off"));
        Shop shop = site.shop(node, "batch");
        shop.store().refuses(shop.id("37"), "Unknown carrier");
        shop.shipsMany(node, 1, 100);
        shop.runs(node, "sync");
        Seen seen = new Seen().invariants(shop, node);
        return seen.isTrue(
                        shop.store().requests().size() + " requests",
                        shop.store().requests().size() <= 15)
                .equal(
                        "the wrong order",
                        "request_refused",
                        shop.order(node, "37")
                                .path("lastOutcome")
                                .path("reason")
                                .asText())
                .broken();
    }

    private static List<String> ignored(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "batch");
        shop.store().ignores(shop.id("2"), "Already shipped");
        shop.shipsMany(node, 1, 3);
        return new Seen()
                .invariants(shop, node)
                .equal("outcome of 2", "failed", outcome(shop, node, "2"))
                .equal("outcome of 3", "succeeded", outcome(shop, node, "3"))
                .broken();
    }

    private static String outcome(Shop shop, Node node, String ref) {
        return shop.order(node, ref).path("lastOutcome").path("outcome").asText();
    }

    private static List<String> tokenRefused(Site site) throws InterruptedException {
        Node node = site.node();
        Node other = site.node();
        Bystander bystander = Bystander.beside(site, node);
        Shop shop = site.shop(node, "real-time");
        Shop healthy = site.shop(node, "real-time");
        shop.store().refusesToken("token-of-" + shop.code());
        shop.ships(node, "1");
        Site.await("the refusal", SOON, () -> shop.store().calls() > 0);
        shop.ships(other, "2");
        healthy.ships(other, "1");
        Seen seen = new Seen().invariants(healthy, node);
        Thread.sleep(3000);
        seen.equal("calls after the refusal", 1, shop.store().calls());
        node.isAsked();
        shop.relais().isChanged(Map.of("token", "a-new-one"));
        return seen.invariants(shop, node)
                .received(shop, "2", 1)
                .unharmed(bystander, "F29")
                .broken();
    }

    private static List<String> gone(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.store().answersQuestions(Reply.refused(404, "There is no such batch"));
        shop.ships(node, "1");
        return new Seen().invariants(shop, node).received(shop, "1", 1).broken();
    }

    private static List<String> strangeTickets(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        for (String body : List.of(
                "{\"_embedded\": {\"ticket\": [{\"id\": 7, \"state\": \"pondering\"}]}}",
                "{\"_embedded\": {\"ticket\": [{\"state\": [], \"payload\": \"x\"}]}}",
                "{\"_embedded\": []}",
                "[]")) {
            shop.store().answersQuestions(Reply.saying(200, JSON, body));
        }
        shop.ships(node, "1");
        return new Seen().invariants(shop, node).received(shop, "1", 1).broken();
    }

    /** Time passes by dating back what the database holds, since nobody can wait for a week. */
    private static List<String> daysPass(Site site) {
        Node node = site.node();
        Shop shop = site.shop(node, "real-time");
        shop.store().tickets().beginAs("running");
        shop.ships(node, "1");
        awaitState(shop, node, "sent");
        dateBack(site, "25 hours");
        awaitState(shop, node, "stuck");
        dateBack(site, "6 days");
        Seen seen = new Seen().invariants(shop, node).received(shop, "1", 1);
        return seen.equal("outcome", "no_answer", outcome(shop, node, "1")).broken();
    }

    private static void awaitState(Shop shop, Node node, String state) {
        Site.await(
                "the state " + state,
                SOON,
                () -> state.equals(shop.order(node, "1").path("state").asText()));
    }

    private static void dateBack(Site site, String howFar) {
        site.postgres()
                .execute("update batch set sent_at = sent_at - interval '" + howFar
                        + "', next_poll_at = now() where state = 'SENT'");
    }

    private static List<String> mixedTickets(Site site) {
        Node node = site.node(Map.of("RELAIS_SYNC_EVERY", "off"));
        Shop shop = site.shop(node, "batch");
        shop.store().pagesOf(30);
        shop.store().tickets().beginAs("running");
        shop.shipsMany(node, 1, 100);
        shop.runs(node, "sync");
        shop.store().tickets().sayOf(shop.id("1"), "failed", "Unknown carrier");
        shop.store().tickets().sayOf(shop.id("50"), "canceled", "");
        shop.store().tickets().say("succeed", "");
        Seen seen = new Seen().invariants(shop, node);
        int looks = shop.store().looks().size();
        shop.store().tickets().sayOf(shop.id("1"), "succeed", "");
        shop.runs(node, "tickets");
        return seen.isTrue("pages read: " + looks, looks >= 4)
                .equal("outcome of 1", "failed", outcome(shop, node, "1"))
                .equal("outcome of 50", "refused", outcome(shop, node, "50"))
                .equal("outcome of 100", "succeeded", outcome(shop, node, "100"))
                .equal("requests", 1, shop.store().requests().size())
                .broken();
    }

    private static List<String> noId(Site site) {
        Node node = site.node();
        Seen seen = new Seen();
        List<Shop> shops = new ArrayList<>();
        for (String body : List.of("{}", "", "{\"id\": {\"a\": 1}}", "[]")) {
            Shop shop = site.shop(node, "real-time");
            shops.add(shop);
            shop.store().answers(Reply.acceptedSaying(202, JSON, body));
            shop.ships(node, "1");
        }
        shops.forEach(shop -> seen.invariants(shop, node).received(shop, "1", 1));
        return seen.broken();
    }

    private static List<String> garbage(Site site) {
        Node node = site.node();
        Seen seen = new Seen();
        List<Shop> shops = new ArrayList<>();
        String huge = "{\"id\": \"" + "x".repeat(50_000_000) + "\"}";
        for (Reply reply : List.of(
                Reply.acceptedSaying(200, "text/html", "<html>Please log in</html>"),
                Reply.acceptedSaying(202, JSON, huge),
                Reply.acceptedSaying(202, JSON, "{\"id\": \"b"))) {
            Shop shop = site.shop(node, "real-time");
            shops.add(shop);
            shop.store().answers(reply);
            shop.ships(node, "1");
        }
        shops.forEach(shop -> seen.invariants(shop, node).received(shop, "1", 1));
        return seen.isTrue("the node is alive", node.isAlive()).broken();
    }
}
