package dev.relais.domain.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** R15: the built-in table of channels, read once from {@code channels.txt} beside this class. */
public final class BuiltInChannels {

    private static final String TABLE = "channels.txt";
    private static final String COMMENT = "#";
    private static final int COLUMNS = 4;

    private static final List<BuiltInChannel> CHANNELS = load();

    /** Every decision on an order asks for a name, so that none goes over the whole table. */
    private static final Map<String, BuiltInChannel> NAMED = named();

    private static final Map<String, BuiltInChannel> FAMILIES = families();

    private BuiltInChannels() {}

    /** All of them, in the table's order. */
    public static List<BuiltInChannel> all() {
        return CHANNELS;
    }

    /** The channel that goes by exactly this lower-case name. */
    static Optional<BuiltInChannel> ofName(String comparable) {
        return Optional.ofNullable(NAMED.get(comparable));
    }

    /** The channel whose family this lower-case name belongs to by its beginning. */
    static Optional<BuiltInChannel> ofFamily(String comparable) {
        for (Map.Entry<String, BuiltInChannel> family : FAMILIES.entrySet()) {
            if (comparable.startsWith(family.getKey())) {
                return Optional.of(family.getValue());
            }
        }
        return Optional.empty();
    }

    private static Map<String, BuiltInChannel> named() {
        Map<String, BuiltInChannel> named = new HashMap<>();
        CHANNELS.forEach(channel -> channel.names().forEach(name -> named.putIfAbsent(name, channel)));
        return Map.copyOf(named);
    }

    /** In the table's order, since the first that fits is meant. */
    private static Map<String, BuiltInChannel> families() {
        Map<String, BuiltInChannel> families = new LinkedHashMap<>();
        CHANNELS.forEach(
                channel -> channel.beginnings().forEach(beginning -> families.putIfAbsent(beginning, channel)));
        return families;
    }

    private static List<BuiltInChannel> load() {
        InputStream table = Objects.requireNonNull(BuiltInChannels.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return read(lines.lines());
        } catch (IOException broken) {
            throw new UncheckedIOException("The table " + TABLE + " cannot be read", broken);
        }
    }

    static List<BuiltInChannel> read(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                .map(BuiltInChannels::channel)
                .toList();
    }

    private static BuiltInChannel channel(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS || columns[0].isBlank()) {
            throw new IllegalArgumentException(
                    "A line of the channel table is \"name | yes or no | yes or no | other names\", not: " + line);
        }
        return new BuiltInChannel(
                columns[0].strip(), isYes(columns[1], line), isYes(columns[2], line), otherNames(columns[3]));
    }

    private static boolean isYes(String word, String line) {
        return switch (word.strip()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("Neither yes nor no: \"" + word.strip() + "\" in: " + line);
        };
    }

    private static List<String> otherNames(String names) {
        return Stream.of(names.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
