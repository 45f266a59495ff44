package dev.relais.domain.order;

import org.jspecify.annotations.Nullable;

/**
 * What ties a shop's order to Shopping Feed (R03).
 *
 * @param channel null when the shop did not say
 * @param reference the order's reference on the channel; null when the shop did not say
 */
public record ShoppingFeedLink(
        ShoppingFeedOrderId orderId,
        @Nullable Channel channel,
        @Nullable String reference,
        FulfilledBy fulfilledBy) {

    public boolean isFulfilledByChannel() {
        return fulfilledBy == FulfilledBy.CHANNEL;
    }
}
