package dev.relais.domain.shop;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a channel is told of a carrier (R46).
 *
 * @param carrier the carrier as the shop names it; compared trimmed and without regard to case
 * @param channel null if the rule holds on all channels
 * @param sentAs the name the channel expects; null to leave the name to another rule, or as declared
 * @param linkTemplate where parcels of this carrier are followed; null to leave it to another rule, or without a link
 */
public record CarrierRule(
        String carrier,
        @Nullable ChannelName channel,
        @Nullable String sentAs,
        @Nullable LinkTemplate linkTemplate) {

    public static final int LONGEST = 200;

    public CarrierRule {
        carrier = name(carrier);
        sentAs = sentAs == null ? null : name(sentAs);
        if (sentAs == null && linkTemplate == null) {
            throw new IllegalArgumentException("The rule for carrier \"" + carrier
                    + "\" says nothing: give the name it is sent as, a link template, or both");
        }
    }

    /** The name without outer white space; one that is empty or too long is refused. */
    public static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("A carrier's name has 1 to " + LONGEST + " characters");
        }
        return stripped;
    }

    static String comparable(String carrier) {
        return carrier.strip().toLowerCase(Locale.ROOT);
    }

    boolean holds(String carrierDeclared, String scope) {
        return comparable(carrier).equals(comparable(carrierDeclared))
                && ChannelScope.of(channel).equals(scope);
    }
}
