package dev.relais.persistence.history;

import java.util.LinkedHashMap;
import java.util.Map;

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
}
