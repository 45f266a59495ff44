package dev.relais.persistence.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The details of a step, kept as two arrays of equal length so that their order stays. */
final class Details {

    private Details() {}

    static Map<String, String> read(String[] names, String[] values) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            details.put(names[i], values[i]);
        }
        return details;
    }

    /** An array as the database reads it from text. */
    static String written(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
