package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** R46: what channels are told of carriers. Of rules that fit, the one for the channel goes before the one for all. */
public record CarrierRules(List<CarrierRule> rules) {

    public static final CarrierRules NONE = new CarrierRules(List.of());

    public CarrierRules {
        rules = List.copyOf(rules);
        ChannelScope.firstRepeated(
                        rules, rule -> List.of(CarrierRule.comparable(rule.carrier()), ChannelScope.of(rule.channel())))
                .ifPresent(repeated -> {
                    throw new IllegalArgumentException("There is more than one rule for carrier \"" + repeated.carrier()
                            + "\" on " + ChannelScope.inWords(repeated.channel()) + "; leave one");
                });
    }

    /** With this rule, in place of the one there may be for the same carrier and channel. */
    public CarrierRules with(CarrierRule rule) {
        return new CarrierRules(Stream.concat(without(rule.carrier(), rule.channel()).rules.stream(), Stream.of(rule))
                .toList());
    }

    /** @param channel null for the rule that holds on all channels */
    public CarrierRules without(String carrier, @Nullable ChannelName channel) {
        return new CarrierRules(rules.stream()
                .filter(rule -> !rule.holds(carrier, ChannelScope.of(channel)))
                .toList());
    }

    /** The carrier's name as the channel expects it; as declared if no rule says. */
    public String nameFor(String carrier, Optional<ChannelName> channel) {
        return closest(carrier, channel)
                .flatMap(rule -> Optional.ofNullable(rule.sentAs()).stream())
                .findFirst()
                .orElse(carrier);
    }

    /** Where the parcel can be followed; empty without a number, and if no rule says. */
    public String linkFor(String carrier, String number, Optional<ChannelName> channel) {
        if (number.isEmpty()) {
            return "";
        }
        return closest(carrier, channel)
                .flatMap(rule -> Optional.ofNullable(rule.linkTemplate()).stream())
                .findFirst()
                .map(template -> template.linkTo(number))
                .orElse("");
    }

    private Stream<CarrierRule> closest(String carrier, Optional<ChannelName> channel) {
        return ChannelScope.around(channel).stream()
                .flatMap(scope -> rules.stream().filter(rule -> rule.holds(carrier, scope)));
    }
}
