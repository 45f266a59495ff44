package dev.relais.shoppingfeed.sandbox;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A marketplace an order came from; well-known names have the number the real service gives them. */
record Channel(long id, String name) {

    static final Channel SANDBOX = new Channel(1, "sandbox");

    private static final Map<String, Long> KNOWN =
            Map.of("sandbox", 1L, "ebay", 44L, "amazon", 66L, "cdiscount", 111L, "manomano", 259L, "monechelle", 259L);

    static Channel named(String name) {
        if (name.isBlank()) {
            return SANDBOX;
        }
        var key = name.trim().toLowerCase(Locale.ROOT);
        return new Channel(KNOWN.getOrDefault(key, 40_000L + Math.floorMod(key.hashCode(), 50_000)), name.trim());
    }

    /** The channel of an order document, in whichever of the usual places it stands. */
    static Channel of(JsonNode order) {
        var embedded = order.path("_embedded").path("channel");
        var given = embedded.isMissingNode() ? order.path("channel") : embedded;
        var name = given.isObject() ? Json.text(given, "name") : given.asText("");
        var channel = named(name.isBlank() ? Json.text(order, "channelName") : name);
        var id = given.path("id").asLong(order.path("channelId").asLong(0));
        return id > 0 ? new Channel(id, channel.name()) : channel;
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other.trim());
    }

    ObjectNode json() {
        return Json.object().put("id", id).put("name", name);
    }
}
