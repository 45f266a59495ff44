package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Completes what is known of a new order to a document as the service would show it, keeping every given field. */
final class OrderDocument {

    private OrderDocument() {}

    static ObjectNode complete(JsonNode given, long storeId, long id, Instant now) {
        var order = Json.objectOrEmpty(given);
        var channel = Channel.of(given);
        order.put("id", id).put("storeId", storeId).put("channelId", channel.id());
        fillText(order, "reference", "REF-" + id);
        fillText(order, "status", "waiting_shipment");
        fillText(order, "createdAt", Json.time(now));
        fillText(order, "fulfilledBy", "store");
        order.put("isTest", true);
        fill(order, "storeReference", null);
        fill(order, "acknowledgedAt", null);
        fillArray(order, "items");
        fillArray(order, "errors");
        fill(order, "payment", Json.object());
        fill(order, "shipment", null);
        fill(order, "additionalFields", null);
        var embedded = Json.objectOrEmpty(order.path("_embedded"));
        var channelJson = Json.objectOrEmpty(embedded.path("channel")).setAll(channel.json());
        order.set("_embedded", embedded.set("channel", channelJson));
        return order.set("_links", Links.self(Links.order(storeId, id)));
    }

    private static void fillText(ObjectNode order, String field, @Nullable String value) {
        if (Json.text(order, field).isEmpty()) {
            order.put(field, value);
        }
    }

    /** PHP writes what is empty as {@code null}, {@code {}} or {@code []}: here it is always the latter. */
    private static void fillArray(ObjectNode order, String field) {
        if (!order.path(field).isArray()) {
            order.putArray(field);
        }
    }

    private static void fill(ObjectNode order, String field, @Nullable JsonNode value) {
        if (!order.has(field)) {
            order.set(field, value);
        }
    }
}
