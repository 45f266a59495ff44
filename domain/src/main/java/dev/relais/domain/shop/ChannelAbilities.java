package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** R15: what channels can be told: as the merchant says for the shop, else as the built-in table says, else anything. */
public record ChannelAbilities(List<ChannelAbility> overrides) {

    public static final ChannelAbilities BUILT_IN = new ChannelAbilities(List.of());

    public ChannelAbilities {
        overrides = List.copyOf(overrides);
        ChannelScope.firstRepeated(overrides, each -> List.of(ChannelScope.of(each.channel())))
                .ifPresent(repeated -> {
                    throw new IllegalArgumentException("Channel \"" + repeated.channel()
                            + "\" stands there twice, perhaps under another of its names; leave one");
                });
    }

    /** With what is said of this channel, in place of what was said of it before. */
    public ChannelAbilities with(ChannelAbility ability) {
        return new ChannelAbilities(Stream.concat(without(ability.channel()).overrides.stream(), Stream.of(ability))
                .toList());
    }

    /** The built-in table alone speaks of this channel again. */
    public ChannelAbilities without(ChannelName channel) {
        return new ChannelAbilities(overrides.stream()
                .filter(override -> !override.channel().isSameAs(channel))
                .toList());
    }

    /** True if the operation is to be tried; on a channel nobody knows it always is. */
    public boolean allow(Operation operation, Optional<ChannelName> channel) {
        return channel.flatMap(name -> said(operation, name).or(() -> builtIn(operation, name)))
                .orElse(true);
    }

    private Optional<Boolean> said(Operation operation, ChannelName channel) {
        return channel.keys()
                .flatMap(key -> overrides.stream()
                        .filter(override -> override.channel().key().equals(key)))
                .flatMap(override -> override.takes(operation).stream())
                .findFirst();
    }

    private static Optional<Boolean> builtIn(Operation operation, ChannelName channel) {
        return channel.keys()
                .flatMap(key -> BuiltInChannels.ofName(key).stream())
                .map(known -> known.takes(operation))
                .findFirst();
    }
}
