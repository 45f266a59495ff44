package dev.relais.persistence.order;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.FulfilledBy;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.ShoppingFeedOrderId;
import org.jspecify.annotations.Nullable;

/** Reads an order's link to Shopping Feed from its four columns. */
public final class LinkColumns {

    private LinkColumns() {}

    /** Null if the order is not linked. */
    public static @Nullable ShoppingFeedLink read(
            @Nullable Long orderId,
            @Nullable String channel,
            @Nullable String reference,
            @Nullable String fulfilledBy) {
        if (orderId == null) {
            return null;
        }
        boolean byChannel = FulfilledBy.CHANNEL.word().equals(fulfilledBy);
        return new ShoppingFeedLink(
                new ShoppingFeedOrderId(orderId),
                channel == null ? null : new Channel(channel),
                reference,
                byChannel ? FulfilledBy.CHANNEL : FulfilledBy.STORE);
    }
}
