package dev.relais.web.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relais.web.problem.Problem;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field. What is wrong is collected, not thrown, so that the client hears all of it at once:
 * a field that cannot be used reads as absent until {@link #finish} refuses the body. Asking for a field makes it known;
 * a field nobody asked for is a typo.
 */
public final class JsonFields {

    private static final String REQUIRED = "This field is required.";

    private final ObjectNode object;
    private final String path;
    private final List<Violation> violations;
    private final List<Violation> unknown;
    private final List<JsonFields> children = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(ObjectNode object, String path, List<Violation> violations, List<Violation> unknown) {
        this.object = object;
        this.path = path;
        this.violations = violations;
        this.unknown = unknown;
    }

    public static JsonFields read(byte[] body) {
        return of(StrictJson.object(body));
    }

    private static JsonFields of(ObjectNode object) {
        return new JsonFields(object, "", new ArrayList<>(), new ArrayList<>());
    }

    /** True if the field stands there, be it with {@code null}. */
    public boolean has(String name) {
        known.add(name);
        return object.has(name);
    }

    public boolean isNull(String name) {
        return has(name) && object.get(name).isNull();
    }

    /** True if the field has a value, be it one that cannot be used. */
    public boolean says(String name) {
        return value(name) != null;
    }

    /** Null if the field is absent or {@code null}. */
    public @Nullable String text(String name, int longest) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            return refuse(name, value.isNumber() ? "Put it in quotes: it is a text." : "This has to be a text.");
        }
        Optional<String> fault = Texts.fault(value.textValue(), longest);
        return fault.isPresent() ? refuse(name, fault.get()) : value.textValue();
    }

    /** The text read as something else; what the reader throws as an illegal argument becomes this field's violation. */
    public <T> @Nullable T text(String name, int longest, Function<String, T> reader) {
        return read(name, text(name, longest), reader);
    }

    /** Null if the field is absent; empty if it is {@code null}. */
    public @Nullable String textToEmpty(String name, int longest) {
        return isNull(name) ? "" : text(name, longest);
    }

    /** Null if the field is absent or {@code null}. */
    public @Nullable Long positiveInteger(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() <= 0) {
            return refuse(
                    name, "This has to be a positive whole number without quotes, at most " + Long.MAX_VALUE + ".");
        }
        return value.longValue();
    }

    /** Null if the field is absent or {@code null}. */
    public @Nullable Boolean flag(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        return value.isBoolean() ? (Boolean) value.booleanValue() : refuse(name, "This has to be true or false.");
    }

    /** One of these words; null if the field is absent or {@code null}. */
    public <T> @Nullable T word(String name, T[] choices, Function<T, String> wordOf) {
        String word = text(name, 100);
        if (word == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (T choice : choices) {
            if (wordOf.apply(choice).equals(word)) {
                return choice;
            }
            words.add('"' + wordOf.apply(choice) + '"');
        }
        return refuse(name, "This has to be one of " + String.join(", ", words) + ".");
    }

    /** The object in this field; its violations are collected with these. Null if the field is absent or {@code null}. */
    public @Nullable JsonFields object(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode inner)) {
            return refuse(name, "This has to be an object, as in {\"" + name + "\": { ... }}.");
        }
        JsonFields child = new JsonFields(inner, pathOf(name) + ".", violations, unknown);
        children.add(child);
        return child;
    }

    /** The texts in this field; none if it is absent or {@code null}. */
    public List<String> texts(String name, int longest) {
        List<String> read = new ArrayList<>();
        for (JsonNode value : array(name)) {
            Optional<String> fault = value.isTextual()
                    ? Texts.fault(value.textValue(), longest)
                    : Optional.of("Each entry has to be a text in quotes.");
            fault.ifPresentOrElse(each -> refuse(name, each), () -> read.add(value.textValue()));
        }
        return read;
    }

    /** The objects in this field, each to be finished by itself; an entry that is no object is empty. */
    public List<Optional<JsonFields>> objects(String name, int most) {
        List<Optional<JsonFields>> read = new ArrayList<>();
        JsonNode entries = array(name);
        if (entries.size() > most) {
            refuse(name, "There may be at most " + most + " entries, not " + entries.size() + ".");
        }
        for (JsonNode value : entries) {
            read.add(value instanceof ObjectNode inner ? Optional.of(of(inner)) : Optional.empty());
        }
        return read;
    }

    /** The objects in this field, finished together with this one, as one whole; what is no object is left out. */
    public List<JsonFields> entries(String name, int most) {
        List<JsonFields> read = new ArrayList<>();
        JsonNode values = array(name);
        if (values.size() > most) {
            refuse(name, "There may be at most " + most + " entries, not " + values.size() + ".");
            return read;
        }
        for (int place = 0; place < values.size(); place++) {
            String entry = name + "[" + place + "]";
            if (values.get(place) instanceof ObjectNode inner) {
                read.add(new JsonFields(inner, pathOf(entry) + ".", violations, unknown));
            } else {
                refuse(entry, "This has to be an object.");
            }
        }
        children.addAll(read);
        return read;
    }

    /** Remembers that this field is missing if it is. */
    public void require(String name) {
        if (value(name) == null) {
            refuse(name, REQUIRED);
        }
    }

    /** Reads a value further; what the reader throws as an illegal argument becomes this field's violation. */
    public <V, T> @Nullable T read(String name, @Nullable V value, Function<V, T> reader) {
        try {
            return value == null ? null : reader.apply(value);
        } catch (IllegalArgumentException e) {
            return refuse(name, e.getMessage());
        }
    }

    /** Remembers what is wrong with the field; always null, so that the field reads as absent. */
    public <T> @Nullable T refuse(String name, String message) {
        violations.add(new Violation(pathOf(name), message));
        return null;
    }

    /** Refuses the body if anything was wrong with it or it has a field nobody asked for. */
    public void finish() {
        findUnknown();
        if (!unknown.isEmpty()) {
            unknown.addAll(violations);
            throw new Refusal(Problem.of(ProblemType.UNKNOWN_FIELD, unknown));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_FIELD, violations));
        }
    }

    private void findUnknown() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                unknown.add(new Violation(
                        pathOf(name), "There is no such field; known here: " + String.join(", ", known) + "."));
            }
        }
        children.forEach(JsonFields::findUnknown);
    }

    private JsonNode array(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isArray()) {
            refuse(name, "This has to be a list, as in [ ... ].");
        }
        return value != null && value.isArray() ? value : object.arrayNode();
    }

    private @Nullable JsonNode value(String name) {
        return has(name) && !object.get(name).isNull() ? object.get(name) : null;
    }

    private String pathOf(String name) {
        return path + name;
    }
}
