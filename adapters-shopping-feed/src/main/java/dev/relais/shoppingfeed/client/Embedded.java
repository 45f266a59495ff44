package dev.relais.shoppingfeed.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what the API leaves open: an object or an array of them, numbers as text, and null, [] or {} for nothing. */
final class Embedded {

    private Embedded() {}

    static List<JsonNode> list(JsonNode body, String relation) {
        JsonNode found = body.path("_embedded").path(relation);
        if (found.isObject() && !found.isEmpty()) {
            return List.of(found);
        }
        List<JsonNode> list = new ArrayList<>();
        if (found.isArray()) {
            found.forEach(each -> {
                if (each.isObject()) {
                    list.add(each);
                }
            });
        }
        return list;
    }

    static Optional<Long> number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(node.longValue());
        }
        return text(node).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** Empty if the node is missing, null, blank or not a text. */
    static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }
}
