package dev.relais.domain.shop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A channel of the built-in table, and what it can be told (R15).
 *
 * @param otherNames lower-case; one that ends in {@code *} stands for every name that begins so
 */
public record BuiltInChannel(String name, boolean refund, boolean cancel, List<String> otherNames) {

    private static final String ANY = "*";

    public BuiltInChannel {
        otherNames = List.copyOf(otherNames);
    }

    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What it goes by, in lower case. */
    Stream<String> names() {
        return Stream.concat(Stream.of(key()), otherNames.stream());
    }

    /** How the names of this channel's family begin, in lower case. */
    Stream<String> beginnings() {
        return otherNames.stream()
                .filter(other -> other.endsWith(ANY))
                .map(other -> other.substring(0, other.length() - ANY.length()));
    }

    /** True unless the channel is known not to take this operation; only refunds and cancellations are ever refused. */
    boolean takes(Operation operation) {
        return switch (operation) {
            case REFUND -> refund;
            case CANCEL -> cancel;
            case SHIP, DELIVER -> true;
        };
    }
}
