package dev.relais.shoppingfeed.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what the API leaves open: an object or an array of them, numbers as text, and null, [] or {} for nothing. */
final class Embedded {

    private Embedded() {}

    static List<JsonNode> list(JsonNode body, String relation) {
        return objects(body.path("_embedded").path(relation));
    }

    static List<JsonNode> objects(JsonNode node) {
        if (node.isObject()) {
            return node.isEmpty() ? List.of() : List.of(node);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .filter(JsonNode::isObject)
                .toList();
    }

    /** Empty if the node is missing, null, or neither a whole number nor the text of one. */
    static Optional<Long> number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Optional.of(node.longValue());
        }
        return text(node).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** Empty if the node is missing, null, blank or neither text nor number. */
    static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(any -> any.isTextual() || any.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
