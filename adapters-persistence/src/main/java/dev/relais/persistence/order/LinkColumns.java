package dev.relais.persistence.order;

import java.sql.ResultSet;
import java.sql.SQLException;

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

    /** As {@link #read(Long, String, String, String)}, from a row that has them under their names. */
    public static @Nullable ShoppingFeedLink read(ResultSet row) throws SQLException {
        return read(
                row.getObject("feed_order_id", Long.class),
                row.getString("channel"),
                row.getString("channel_reference"),
                row.getString("fulfilled_by"));
    }

    static @Nullable Long orderId(@Nullable ShoppingFeedLink link) {
        return link == null ? null : link.orderId().value();
    }

    static @Nullable String channel(@Nullable ShoppingFeedLink link) {
        return link == null || link.channel() == null ? null : link.channel().name();
    }

    /** R15: the channel's name as it is compared. */
    static @Nullable String channelKey(@Nullable ShoppingFeedLink link) {
        return link == null || link.channel() == null ? null : link.channel().comparable();
    }

    static @Nullable String reference(@Nullable ShoppingFeedLink link) {
        return link == null ? null : link.reference();
    }

    static @Nullable String fulfilledBy(@Nullable ShoppingFeedLink link) {
        return link == null ? null : link.fulfilledBy().word();
    }
}
