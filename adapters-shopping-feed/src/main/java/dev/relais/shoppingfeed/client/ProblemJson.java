package dev.relais.shoppingfeed.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what the API says is wrong: the detail, else the title, and what it says of single fields (API section 8). */
final class ProblemJson {

    private final Deque<String> fields = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();

    private ProblemJson() {}

    static Optional<String> words(JsonNode problem) {
        Optional<String> whole = Embedded.words(problem.path("detail")).or(() -> Embedded.words(problem.path("title")));
        String single = said(problem.path("validation_messages"));
        if (single.isEmpty()) {
            return whole;
        }
        return Optional.of(
                Words.of(whole.map(main -> main + " (" + single + ")").orElse(single)));
    }

    private static String said(JsonNode messages) {
        ProblemJson problem = new ProblemJson();
        problem.collect(messages);
        return problem.said.toString();
    }

    /** Each message behind the names of its fields; the API nests them in objects and arrays. Nobody reads more than the first. */
    private void collect(JsonNode node) {
        if (said.length() > Words.LONGEST) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> {
                fields.addLast(field.getKey());
                collect(field.getValue());
                fields.removeLast();
            });
        } else if (node.isArray()) {
            node.forEach(this::collect);
        } else {
            Embedded.words(node).ifPresent(this::add);
        }
    }

    private void add(String message) {
        said.append(said.isEmpty() ? "" : "; ");
        fields.forEach(field -> said.append(field).append(": "));
        said.append(message);
    }
}
