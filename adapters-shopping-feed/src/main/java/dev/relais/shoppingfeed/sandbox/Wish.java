package dev.relais.shoppingfeed.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a request asks of one order, which it names by number or by reference and channel. */
record Wish(ObjectNode json) {

    private static final int MOST_IN_A_REQUEST = 100;

    Wish {
        if (idOf(json) <= 0
                && (Json.text(json, "reference").isEmpty()
                        || Json.text(json, "channelName").isEmpty())) {
            throw new Refused(Reply.unprocessable("Each order needs an id, or a reference and a channelName"));
        }
    }

    static List<Wish> all(byte[] body) {
        var orders = tree(body).path("order");
        if (!orders.isArray()) {
            throw new Refused(Reply.malformed("The body must be an object with an array \"order\""));
        }
        if (orders.isEmpty() || orders.size() > MOST_IN_A_REQUEST) {
            throw new Refused(Reply.unprocessable(
                    "\"order\" must hold 1 to %d orders, not %d".formatted(MOST_IN_A_REQUEST, orders.size())));
        }
        var wishes = new ArrayList<Wish>();
        for (JsonNode order : orders) {
            wishes.add(new Wish(Json.objectOrEmpty(order)));
        }
        return wishes;
    }

    static JsonNode tree(byte[] body) {
        try {
            var tree = Json.MAPPER.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException malformed) {
            throw new Refused(Reply.malformed("The body is not valid JSON: " + malformed.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new Refused(Reply.malformed("The body must be a JSON object"));
    }

    static long idOf(JsonNode order) {
        return order.path("id").asLong(0);
    }

    long id() {
        return idOf(json);
    }

    String reference() {
        var given = Json.text(json, "reference");
        return given.isEmpty() ? "REF-" + id() : given;
    }

    String channelName() {
        return Json.text(json, "channelName");
    }

    /** Equal for two wishes about the same order. */
    String orderName() {
        return id() > 0 ? String.valueOf(id()) : reference() + "@" + channelName();
    }

    /** What is wished, without the names of the order. */
    ObjectNode details() {
        var details = json.deepCopy();
        details.remove(List.of("id", "reference", "channelName"));
        return details;
    }

    ObjectNode ignored(String message) {
        var entry = Json.object();
        entry.set("id", json.path("id").isMissingNode() ? null : json.get("id"));
        entry.set("channelName", json.get("channelName"));
        entry.set("reference", json.get("reference"));
        return entry.put("state", "ignored").put("message", message);
    }
}
