package dev.relais.domain.shop;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the merchant says a channel can be told, whatever the built-in table says (R15).
 *
 * @param refund null to leave it to the table
 * @param cancel null to leave it to the table
 */
public record ChannelAbility(
        ChannelName channel,
        @Nullable Boolean refund,
        @Nullable Boolean cancel) {

    public ChannelAbility {
        if (refund == null && cancel == null) {
            throw new IllegalArgumentException("Nothing is said of channel \"" + channel
                    + "\": say true or false of refund or cancel, or leave the channel out");
        }
    }

    Optional<Boolean> takes(Operation operation) {
        return switch (operation) {
            case REFUND -> Optional.ofNullable(refund);
            case CANCEL -> Optional.ofNullable(cancel);
            case SHIP, DELIVER -> Optional.empty();
        };
    }
}
