package dev.relais.shoppingfeed.client;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what the API says is wrong: the detail, else the title, and what it says of single fields (API section 8). */
final class ProblemJson {

    private static final int LONGEST = 1000;

    private ProblemJson() {}

    static Optional<String> words(JsonNode problem) {
        Optional<String> whole = Embedded.text(problem.path("detail")).or(() -> Embedded.text(problem.path("title")));
        String fields = said(problem.path("validation_messages")).collect(Collectors.joining("; "));
        return Stream.concat(whole.stream(), Stream.of(fields).filter(said -> !said.isEmpty()))
                .reduce((main, more) -> main + " (" + more + ")")
                .map(words -> words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
    }

    /** Each message behind the name of its field; the API nests them in objects and arrays. */
    private static Stream<String> said(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(ProblemJson::said);
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(ProblemJson::said);
        }
        return Embedded.text(node).stream();
    }

    private static Stream<String> said(Map.Entry<String, JsonNode> field) {
        return said(field.getValue()).map(message -> field.getKey() + ": " + message);
    }
}
