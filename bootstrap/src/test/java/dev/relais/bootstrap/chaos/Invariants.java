package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.bootstrap.fixture.scripted.Request;

/** What must be true whatever failed: nothing acknowledged is lost, and nothing is repeated but what was recorded as unknown. */
final class Invariants {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Invariants() {}

    /** Waits for rest by way of this node, then checks; answers what is wrong, nothing if all is well. */
    static List<String> brokenBy(Shop shop, Node node) {
        List<String> broken = new ArrayList<>(rest(shop, node));
        broken.addAll(requests(shop, node));
        broken.addAll(turns(shop.store().requests()));
        broken.addAll(waits(shop));
        broken.addAll(logs(shop, node));
        return broken;
    }

    /** I1: every acknowledged order comes to an end. */
    private static List<String> rest(Shop shop, Node node) {
        try {
            Site.await("rest of " + shop.code(), PATIENCE, () -> isAtRest(shop, node));
            return List.of();
        } catch (RuntimeException notYet) {
            return List.of("I1: not everything that was acknowledged has ended: " + open(shop, node));
        }
    }

    private static boolean isAtRest(Shop shop, Node node) {
        shop.runs(node, "tickets");
        return open(shop, node).isEmpty();
    }

    private static List<String> open(Shop shop, Node node) {
        List<String> open = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = "";
        while (next != null) {
            JsonNode page = shop.get(node, "/api/v1/orders?limit=200" + (next.isEmpty() ? "" : "&after=" + next));
            for (JsonNode order : page.path("orders")) {
                seen.add(order.path("order").asText());
                if (!order.path("task").isNull() || order.path("lastOutcome").isNull()) {
                    open.add(order.path("order").asText() + " "
                            + order.path("state").asText());
                }
            }
            next = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
        shop.acknowledged().stream().filter(ref -> !seen.contains(ref)).forEach(ref -> open.add(ref + " is lost"));
        return open.size() > 10 ? open.subList(0, 10) : open;
    }

    /** I3, I5: what the API received. */
    private static List<String> requests(Shop shop, Node node) {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Request request : shop.store().requests()) {
            List<JsonNode> orders = request.orders();
            Set<Long> ids = new HashSet<>();
            orders.forEach(order -> ids.add(order.path("id").asLong()));
            if (orders.isEmpty() || orders.size() > 100 || ids.size() < orders.size()) {
                broken.add("I3: a request of " + orders.size() + " orders, " + ids.size() + " different ones");
            }
        }
        shop.store()
                .accepted()
                .forEach(request -> request.orders()
                        .forEach(order -> times.merge(request.operation() + " " + order, 1, Integer::sum)));
        times.forEach((what, howOften) -> {
            if (howOften > 1 && !isExplained(shop, node, what, howOften)) {
                broken.add("I5: accepted " + howOften + " times without having been recorded as unknown: " + what);
            }
        });
        return broken;
    }

    /** I4: what was shipped first of all is not shipped after it was cancelled, refunded or delivered. */
    static List<String> turns(List<Request> requests) {
        List<String> broken = new ArrayList<>();
        Set<Long> gone = new HashSet<>();
        for (Request request : requests) {
            for (JsonNode order : request.orders()) {
                long id = order.path("id").asLong();
                if (!request.operation().equals("ship")) {
                    gone.add(id);
                } else if (gone.contains(id)) {
                    broken.add("I4: shipped after what followed: " + order);
                }
            }
        }
        return broken;
    }

    /** I6: no call within a wait that was announced, by whichever node. */
    private static List<String> waits(Shop shop) {
        return shop.store().tooEarly().isEmpty()
                ? List.of()
                : List.of("I6: called within an announced wait, at "
                        + shop.store().tooEarly());
    }

    /** Each repeat has a step before it that says why: the result was unknown, or the API would not take it. */
    private static boolean isExplained(Shop shop, Node node, String what, int howOften) {
        long id = Long.parseLong(what.replaceFirst(".*\"id\":(\\d+).*", "$1"));
        JsonNode order = shop.order(node, Long.toString(id % 100_000));
        int reasons = 0;
        for (JsonNode step : order.path("timeline")) {
            reasons += Set.of("unknown", "postponed", "resent")
                            .contains(step.path("event").asText())
                    ? 1
                    : 0;
        }
        return howOften - 1 <= reasons;
    }

    /** I10: no token in what the node says. */
    private static List<String> logs(Shop shop, Node node) {
        String token = "token-of-" + shop.code();
        String key = shop.relais().bearer().substring("Bearer ".length());
        return node.lines().stream()
                .filter(line -> line.contains(token) || line.contains(key))
                .limit(1)
                .map(line -> "I10: a secret is in the log: " + line)
                .toList();
    }

    /** How often each order was received by the API. */
    static Map<Long, Integer> received(Shop shop) {
        Map<Long, Integer> received = new HashMap<>();
        shop.store().requests().stream()
                .flatMap(request -> request.orders().stream())
                .forEach(order -> received.merge(order.path("id").asLong(), 1, Integer::sum));
        return received;
    }
}
