package dev.relais.shoppingfeed.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The filters and the page a client asked for, in the order it wrote them. */
record Query(Map<String, String> parameters) {

    static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    static Query of(@Nullable String raw) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            var equals = pair.indexOf('=');
            parameters.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return new Query(parameters);
    }

    int page() {
        return number("page", 1, Integer.MAX_VALUE);
    }

    int limit() {
        return number("limit", USUAL_PAGE, LARGEST_PAGE);
    }

    String value(String name) {
        return parameters.getOrDefault(name, "").trim();
    }

    /** Whether a filter lets a value through: it does when it is not set, or lists the value between commas. */
    boolean admits(String name, String value) {
        return value(name).isEmpty() || values(name).contains(value);
    }

    Set<String> values(String name) {
        return Arrays.stream(value(name).split(",")).map(String::trim).collect(Collectors.toSet());
    }

    String onPage(int page) {
        var changed = new LinkedHashMap<String, String>();
        changed.put("page", "");
        changed.put("limit", "");
        changed.putAll(parameters);
        changed.put("page", String.valueOf(page));
        changed.put("limit", String.valueOf(limit()));
        return changed.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private int number(String name, int usual, int largest) {
        try {
            var number = Integer.parseInt(value(name));
            return number < 1 ? usual : Math.min(number, largest);
        } catch (NumberFormatException noNumber) {
            return usual;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new Refused(Reply.malformed("The query holds a broken escape: " + text));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
