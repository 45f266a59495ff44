package dev.relais.domain.shop;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A channel as rules name it (R15): case and outer white space do not count, and the other names that the built-in table
 * gives a channel mean the same one.
 */
public record ChannelName(String value) {

    public static final int LONGEST = 100;

    public ChannelName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A channel name has 1 to " + LONGEST + " characters, not \"" + value + "\"");
        }
    }

    /** True if both mean the same channel: Monechelle and ManoMano do, two merchants' names at Zalando do not. */
    public boolean isSameAs(ChannelName other) {
        return key().equals(other.key());
    }

    /** One text for all names of the channel. */
    String key() {
        return BuiltInChannels.ofName(comparable()).map(BuiltInChannel::key).orElseGet(this::comparable);
    }

    /** Under which keys rules for an order of this channel may stand, the closest first: its own, then its family's. */
    Stream<String> keys() {
        Stream<String> family = BuiltInChannels.ofFamily(comparable()).map(BuiltInChannel::key).stream();
        return Stream.concat(Stream.of(key()), family).distinct();
    }

    private String comparable() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
