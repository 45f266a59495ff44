package dev.relais.shoppingfeed.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what the API leaves open: an object or an array of them, numbers as text, and null, [] or {} for nothing. */
final class Embedded {

    /** Longer than any name or id of the API, and short enough for an index of the database. */
    private static final int LONGEST_NAME = 255;

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

    /** A name or an id as it stands; empty if it could not be stored as it stands. */
    static Optional<String> name(JsonNode node) {
        return text(node)
                .filter(text -> text.length() <= LONGEST_NAME && Words.of(text).equals(text));
    }

    /** What people read; empty if there is nothing to read. */
    static Optional<String> words(JsonNode node) {
        return text(node).map(Words::of);
    }

    /** Empty if the node is missing, null, blank or neither text nor number. */
    static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(any -> any.isTextual() || any.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
