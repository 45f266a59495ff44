package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.scripted.ScriptedStore;

/** A shop that writes down what was acknowledged to it, and its store at the API. */
final class Shop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private final ARelais relais;
    private final ScriptedStore store;
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

    Shop(ARelais relais, ScriptedStore store) {
        this.relais = relais;
        this.store = store;
        store.tickets().beginAs("succeed");
    }

    String code() {
        return relais.code();
    }

    ScriptedStore store() {
        return store;
    }

    ARelais relais() {
        return relais;
    }

    /** Orders whose declaration was answered with 200 or 202. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    long id(String ref) {
        return relais.store() * 100_000 + Long.parseLong(ref);
    }

    /** The status of the answer; 0 if there was none. */
    int declares(Node node, String ref, String status, String number) {
        int answered = send(node, "PUT", "/api/v1/orders/" + ref, body(ref, status, number));
        if (answered == 200 || answered == 202) {
            acknowledged.add(ref);
        }
        return answered;
    }

    /** As of that time, by the shop's own clock. */
    int declaresAsOf(Node node, String ref, String status, String number, Instant changedAt) {
        Map<String, Object> body = body(ref, status, number);
        body.put("changedAt", changedAt.toString());
        int answered = send(node, "PUT", "/api/v1/orders/" + ref, body);
        if (answered == 200 || answered == 202) {
            acknowledged.add(ref);
        }
        return answered;
    }

    int ships(Node node, String ref) {
        return declares(node, ref, "4", "T" + ref);
    }

    /** Declares until it is acknowledged, as a shop does that repeats what was not; at this node or, if given, at others in turn. */
    void shipsStubbornly(String ref, List<Node> nodes) {
        int[] tries = {0};
        Site.await(
                "the acknowledgement of order " + ref,
                Duration.ofSeconds(60),
                () -> Set.of(200, 202).contains(ships(nodes.get(tries[0]++ % nodes.size()), ref)));
    }

    /** As many orders in one call. */
    void shipsMany(Node node, int from, int howMany) {
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int i = from; i < from + howMany; i++) {
            String ref = Integer.toString(i);
            Map<String, Object> order = body(ref, "4", "T" + ref);
            order.put("order", ref);
            orders.add(order);
        }
        int answered = send(node, "POST", "/api/v1/orders", Map.of("orders", orders));
        if (answered != 200) {
            throw new IllegalStateException("The bulk declaration was answered with " + answered);
        }
        orders.forEach(order -> acknowledged.add(order.get("order").toString()));
    }

    /** Runs a process now; false if that was not to be had. */
    boolean runs(Node node, String process) {
        return send(node, "POST", "/api/v1/runs/" + process, Map.of()) == 200;
    }

    /** The order as Relais shows it. */
    JsonNode order(Node node, String ref) {
        return get(node, "/api/v1/orders/" + ref);
    }

    /** What happened to the order, the latest first. */
    List<String> steps(Node node, String ref) {
        return order(node, ref).path("timeline").findValuesAsText("event");
    }

    JsonNode get(Node node, String path) {
        try {
            HttpResponse<String> answer = HTTP.send(request(node, path).GET().build(), BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            return JSON.missingNode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return JSON.missingNode();
        }
    }

    private int send(Node node, String method, String path, Object body) {
        try {
            return sends(node, method, path, JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The status of the answer to this very body; 0 if there was none. */
    int sends(Node node, String method, String path, String body) {
        try {
            HttpRequest request = request(node, path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", relais.bearer());
    }

    private Map<String, Object> body(String ref, String status, String number) {
        Map<String, Object> body = new HashMap<>();
        body.put("status", status);
        body.put("shoppingFeed", Map.of("orderId", id(ref), "channel", "Cdiscount", "reference", "R-" + id(ref)));
        if (!number.isEmpty()) {
            body.put("tracking", Map.of("number", number, "carrier", "Colissimo"));
        }
        return body;
    }
}
