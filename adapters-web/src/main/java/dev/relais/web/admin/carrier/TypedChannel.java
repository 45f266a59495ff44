package dev.relais.web.admin.carrier;

import java.util.Optional;

import dev.relais.domain.shop.ChannelName;
import dev.relais.web.admin.page.TypedText;

/** Reads the channel that was typed into a field. */
final class TypedChannel {

    private TypedChannel() {}

    /** True if nothing was typed, which means all channels, or the name of one. */
    static boolean isScope(String channel) {
        return channel.isBlank() || channel(channel).isPresent();
    }

    /** Empty for all channels. */
    static Optional<ChannelName> channel(String typed) {
        return typed.isBlank() ? Optional.empty() : TypedText.read(typed, ChannelName::new);
    }
}
