package dev.relais.web.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.web.problem.Problem;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;

/**
 * Reads the parameters of a query one by one. What is wrong is collected, so that the client hears all of it at once: a
 * parameter that cannot be used reads as absent until {@link #finish} refuses the query. One without a value is absent, too,
 * because a form sends its empty fields.
 */
public final class QueryFields {

    private final Map<String, List<String>> given;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private QueryFields(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Of the decoded parameters, each with all values it was given. */
    public static QueryFields of(Map<String, List<String>> given) {
        return new QueryFields(given);
    }

    /** Empty if it is not given; what the reader throws as an illegal argument becomes this parameter's violation. */
    public <T> Optional<T> text(String name, int longest, Function<String, T> reader) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            return refuse(name, "Give this once, not " + values.size() + " times.");
        }
        Optional<String> text =
                values.stream().filter(value -> !value.isEmpty()).findFirst();
        if (text.filter(value -> value.length() > longest || value.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            return refuse(name, "This has 1 to " + longest + " printable characters.");
        }
        return text.flatMap(value -> read(name, value, reader));
    }

    /** One of these words; empty if it is not given. */
    public <T> Optional<T> word(String name, T[] choices, Function<T, String> wordOf) {
        return text(
                name,
                100,
                word -> Stream.of(choices)
                        .filter(choice -> wordOf.apply(choice).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("This is one of "
                                + Stream.of(choices).map(wordOf).collect(Collectors.joining(", ")) + ".")));
    }

    /** A whole number from the least to the most; empty if it is not given. */
    public Optional<Integer> number(String name, int least, int most) {
        return text(name, 100, text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException("This is a whole number from " + least + " to " + most + ".");
            }
            return Integer.parseInt(text);
        });
    }

    /** Refuses the query if anything was wrong with it or it has a parameter nobody asked for. */
    public void finish() {
        List<Violation> unknown = given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Violation(
                        name, "There is no such parameter; known here: " + String.join(", ", known) + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Problem.of(
                    ProblemType.UNKNOWN_PARAMETER,
                    Stream.concat(unknown.stream(), violations.stream()).toList()));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_FIELD, violations));
        }
    }

    private <T> Optional<T> read(String name, String value, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException e) {
            return refuse(name, String.valueOf(e.getMessage()));
        }
    }

    private <T> Optional<T> refuse(String name, String message) {
        violations.add(new Violation(name, message));
        return Optional.empty();
    }
}
