package dev.relais.bootstrap.journey.scenario;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a declaration: a status, and nothing of the tracking unless said; from Amazon unless said. */
final class ADeclaration {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Object> link = new LinkedHashMap<>(Map.of("channel", "Amazon"));
    private boolean linked = true;

    private ADeclaration(String status) {
        body.put("status", status);
    }

    static ADeclaration aDeclaration(String status) {
        return new ADeclaration(status);
    }

    /** Says this number, empty for none, and nothing of carrier and link. */
    static ADeclaration aDeclaration(String status, String trackingNumber) {
        ADeclaration declaration = new ADeclaration(status);
        declaration.body.put("tracking", Map.of("number", trackingNumber));
        return declaration;
    }

    ADeclaration onChannel(String name) {
        link.put("channel", name);
        return this;
    }

    /** What the channel calls the order. */
    ADeclaration calledThere(String reference) {
        link.put("reference", reference);
        return this;
    }

    ADeclaration withoutLink() {
        linked = false;
        return this;
    }

    ADeclaration fulfilledByChannel() {
        link.put("fulfilledBy", "channel");
        return this;
    }

    ADeclaration changedAt(Instant time) {
        body.put("changedAt", time.toString());
        return this;
    }

    ADeclaration asBaseline() {
        body.put("baseline", true);
        return this;
    }

    /** The legacy connector is {@code active} or {@code inactive}. */
    ADeclaration withLegacyConnector(String state) {
        body.put("legacyConnector", state);
        return this;
    }

    /** As it travels, about the order that Shopping Feed knows under this id. */
    Map<String, Object> json(long feedOrderId) {
        Map<String, Object> json = new LinkedHashMap<>(body);
        if (linked) {
            Map<String, Object> whole = new LinkedHashMap<>(link);
            whole.put("orderId", feedOrderId);
            json.put("shoppingFeed", whole);
        }
        return json;
    }
}
