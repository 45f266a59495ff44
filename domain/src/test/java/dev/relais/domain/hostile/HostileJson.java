package dev.relais.domain.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * JSON that grows out of a valid value: fields are dropped, doubled, renamed and given other values, then the bytes are cut,
 * mixed up and put into other encodings. A valid value is made of maps, lists, texts, numbers, booleans and null.
 */
public final class HostileJson {

    private static final List<String> TOKENS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "1E999999999",
            "NaN",
            "Infinity",
            "01",
            "+1",
            ".5",
            "0x10",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "12345678901234567890123456789012345678901234567890",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "{\"\":{}}",
            "{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"id\"]}",
            "[\"java.util.HashMap\",{}]",
            "'x'",
            "undefined",
            "\"unended",
            "\"\\u12\"",
            "\"\\x\"",
            "/**/1",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1, Charset.forName("UTF-32"));

    private static final byte[] BROKEN = {
        (byte) 0xC0, (byte) 0xAF, (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF, 0
    };

    /** A piece of JSON as it stands, right or wrong. */
    private record Token(String text) {}

    private final Luck luck;

    private HostileJson(Luck luck) {
        this.luck = luck;
    }

    /** A body that came out of this value; now and then the value itself. */
    public static byte[] of(Luck luck, Object valid) {
        return new HostileJson(luck).body(valid);
    }

    private byte[] body(Object valid) {
        Object value = opened(valid);
        for (int changes = luck.below(4); changes > 0; changes--) {
            value = changed(value);
        }
        byte[] written = written(value).getBytes(StandardCharsets.UTF_8);
        return luck.oneIn(3) ? mixedUp(written) : written;
    }

    /** An object as a list of its fields, so that one may stand there twice; in the same order each time, as luck needs it. */
    private static Object opened(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<Entry<String, Object>> fields = new ArrayList<>();
            new TreeMap<>(map).forEach((name, inner) -> fields.add(field((String) name, opened(inner))));
            return new Fields(fields);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(HostileJson::opened).toList())
                : value;
    }

    private record Fields(List<Entry<String, Object>> all) {}

    private static Entry<String, Object> field(String name, Object value) {
        return new SimpleEntry<>(name, value);
    }

    /** Somewhere in the value: deeper with every second step. */
    @SuppressWarnings("unchecked")
    private Object changed(Object value) {
        if (value instanceof Fields fields && !fields.all().isEmpty() && !luck.oneIn(12)) {
            return changedFields(fields);
        }
        if (value instanceof List<?> list && !list.isEmpty() && !luck.oneIn(12)) {
            return changedList((List<Object>) list);
        }
        return another(value);
    }

    private Object changedFields(Fields fields) {
        List<Entry<String, Object>> all = new ArrayList<>(fields.all());
        int place = luck.below(all.size());
        Entry<String, Object> one = all.get(place);
        switch (luck.below(10)) {
            case 0 -> all.remove(place);
            case 1 -> all.add(luck.below(all.size()), field(one.getKey(), another(one.getValue())));
            case 2 -> all.set(place, field(renamed(one.getKey()), one.getValue()));
            case 3 -> all.add(field(HostileTexts.any(luck), another(one.getValue())));
            case 4 -> all.set(place, field(one.getKey(), another(one.getValue())));
            default -> all.set(place, field(one.getKey(), changed(one.getValue())));
        }
        return new Fields(all);
    }

    private Object changedList(List<Object> list) {
        List<Object> all = new ArrayList<>(list);
        int place = luck.below(all.size());
        switch (luck.below(6)) {
            case 0 -> all.remove(place);
            case 1 -> all.add(luck.below(all.size()), all.get(place));
            case 2 -> all.addAll(Collections.nCopies(luck.of(List.of(10, 30, 1001)), all.get(place)));
            default -> all.set(place, changed(all.get(place)));
        }
        return all;
    }

    private String renamed(String name) {
        return luck.of(
                List.of(name.toUpperCase(Locale.ROOT), name + " ", name + "s", "@" + name, HostileTexts.any(luck)));
    }

    private Object another(Object value) {
        return switch (luck.below(10)) {
            case 0, 1 -> new Token(luck.of(TOKENS));
            case 2 -> value instanceof String text ? new Token(text) : written(value);
            case 3 -> List.of(value == null ? "" : value);
            case 4 -> deep();
            case 5 -> luck.oneIn(20) ? "x".repeat(luck.of(List.of(100_000, 1_100_000))) : "";
            default -> HostileTexts.any(luck);
        };
    }

    private Token deep() {
        int depth = luck.of(List.of(5, 19, 21, 500, 20_000));
        String open = luck.of(List.of("[", "{\"a\":"));
        String close = open.equals("[") ? "]" : "}";
        return new Token(
                open.repeat(depth) + (open.equals("[") ? "" : "1") + (luck.oneIn(4) ? "" : close.repeat(depth)));
    }

    private byte[] mixedUp(byte[] body) {
        return switch (luck.below(8)) {
            case 0, 1 -> Arrays.copyOf(body, luck.below(body.length + 1));
            case 2 -> joined(body, HostileTexts.any(luck).getBytes(StandardCharsets.UTF_8));
            case 3 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, body);
            case 4 -> new String(body, StandardCharsets.UTF_8).getBytes(luck.of(CHARSETS));
            case 5 -> inserted(body, luck.oneIn(2) ? BROKEN : luck.bytes(4));
            case 6 -> luck.bytes(luck.below(200));
            default -> flipped(body);
        };
    }

    private byte[] inserted(byte[] body, byte[] strange) {
        int place = luck.below(body.length + 1);
        return joined(joined(Arrays.copyOf(body, place), strange), Arrays.copyOfRange(body, place, body.length));
    }

    private byte[] flipped(byte[] body) {
        byte[] all = body.clone();
        for (int left = luck.below(4); left > 0 && all.length > 0; left--) {
            all[luck.below(all.length)] ^= (byte) (1 << luck.below(8));
        }
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private String written(Object value) {
        StringBuilder text = new StringBuilder();
        write(value instanceof Map<?, ?> || value instanceof List<?> ? opened(value) : value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder to) {
        if (value instanceof Fields fields) {
            String comma = "";
            to.append('{');
            for (Entry<String, Object> each : fields.all()) {
                to.append(comma);
                quote(each.getKey(), to);
                to.append(':');
                write(each.getValue(), to);
                comma = ",";
            }
            to.append('}');
        } else if (value instanceof List<?> list) {
            String comma = "";
            to.append('[');
            for (Object each : list) {
                to.append(comma);
                write(each, to);
                comma = ",";
            }
            to.append(']');
        } else if (value instanceof String text) {
            quote(text, to);
        } else {
            to.append(value instanceof Token token ? token.text() : String.valueOf(value));
        }
    }

    /** What cannot stand for itself is escaped, half a pair of surrogates included. */
    private static void quote(String text, StringBuilder to) {
        to.append('"');
        for (char each : text.toCharArray()) {
            if (each < ' ' || each == '"' || each == '\\' || Character.isSurrogate(each)) {
                to.append(String.format("\\u%04x", (int) each));
            } else {
                to.append(each);
            }
        }
        to.append('"');
    }
}
