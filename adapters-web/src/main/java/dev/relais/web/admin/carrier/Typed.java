package dev.relais.web.admin.carrier;

import java.util.Optional;
import java.util.function.Function;

import dev.relais.domain.shop.ChannelName;

/** Reads what was typed into a field. */
final class Typed {

    private Typed() {}

    /** Empty if that is not to be had from what was typed. */
    static <T> Optional<T> read(String typed, Function<String, T> as) {
        try {
            return Optional.of(as.apply(typed));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** True if nothing was typed, which means all channels, or the name of one. */
    static boolean isScope(String channel) {
        return channel.isBlank() || channel(channel).isPresent();
    }

    /** Empty for all channels. */
    static Optional<ChannelName> channel(String typed) {
        return typed.isBlank() ? Optional.empty() : read(typed, ChannelName::new);
    }
}
