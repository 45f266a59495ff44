package dev.relais.web.api.order;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.DeclaredLink;
import dev.relais.domain.order.FulfilledBy;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** {@code shoppingFeed} as it is read and written. */
record LinkJson(
        long orderId, @Nullable String channel, @Nullable String reference, String fulfilledBy) {

    static @Nullable DeclaredLink read(@Nullable JsonFields fields) {
        if (fields == null) {
            return null;
        }
        fields.require("orderId");
        Long orderId = fields.positiveInteger("orderId");
        Channel channel = fields.text("channel", Channel.LONGEST, Channel::new);
        String reference = fields.text("reference", OrderRef.LONGEST);
        FulfilledBy fulfilledBy = fields.word("fulfilledBy", FulfilledBy.values(), FulfilledBy::word);
        return orderId == null
                ? null
                : new DeclaredLink(new ShoppingFeedOrderId(orderId), channel, reference, fulfilledBy);
    }

    static @Nullable LinkJson of(@Nullable ShoppingFeedLink link) {
        if (link == null) {
            return null;
        }
        String channel = link.channel() == null ? null : link.channel().name();
        return new LinkJson(
                link.orderId().value(),
                channel,
                link.reference(),
                link.fulfilledBy().word());
    }
}
