package dev.relais.domain.shop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Where a rule of the merchant holds: on a channel, on a whole family of channels ("zalando…"), or everywhere. */
final class ChannelScope {

    private static final String EVERYWHERE = "";

    private ChannelScope() {}

    /** @param channel null for a rule that holds everywhere */
    static String of(@Nullable ChannelName channel) {
        return channel == null ? EVERYWHERE : channel.key();
    }

    /** The scopes an order is in, the closest first; one whose channel is not known is only in the widest. */
    static List<String> around(Optional<ChannelName> channel) {
        return Stream.concat(channel.stream().flatMap(ChannelName::keys), Stream.of(EVERYWHERE))
                .toList();
    }

    /** The first rule that says something of what an earlier one speaks of already. */
    static <R> Optional<R> firstRepeated(List<R> rules, Function<R, List<String>> subject) {
        Set<List<String>> seen = new HashSet<>();
        return rules.stream().filter(rule -> !seen.add(subject.apply(rule))).findFirst();
    }

    static String inWords(@Nullable ChannelName channel) {
        return channel == null ? "all channels" : "channel \"" + channel + "\"";
    }
}
