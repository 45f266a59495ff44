package dev.relais.domain.notify;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.ShoppingFeedLink;
import org.jspecify.annotations.Nullable;

/**
 * The order that a notice speaks of, as it was known then, so that the notice never changes.
 *
 * @param channel null if it was not known
 * @param reference the order's reference on the channel; null if it was not known
 */
public record AffectedOrder(
        OrderKey key, @Nullable Channel channel, @Nullable String reference) {

    /** The order by what is known of it now. */
    public static AffectedOrder of(Order order) {
        ShoppingFeedLink link = order.link();
        return link == null
                ? new AffectedOrder(order.key(), null, null)
                : new AffectedOrder(order.key(), link.channel(), link.reference());
    }
}
