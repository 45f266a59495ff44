package dev.relais.persistence.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.ShoppingFeedLink;
import org.jspecify.annotations.NullUnmarked;

/** An order as it is written; how its work ended stands on the same row and is written with its history. */
@Entity
@Table(name = "shop_order")
@NullUnmarked
class OrderRow extends OrderColumns {

    @Column(name = "channel_key")
    String channelKey;

    @Version
    long version;

    void write(Order order) {
        status = order.status() == null ? null : order.status().code();
        trackingNumber = order.tracking().number();
        trackingCarrier = order.tracking().carrier();
        trackingUrl = order.tracking().url();
        writeLink(order.link());
        placedAt = order.placedAt();
        changedAt = order.changedAt();
        shippedSent = order.shippedSent();
    }

    private void writeLink(ShoppingFeedLink link) {
        if (link == null) {
            return;
        }
        feedOrderId = link.orderId().value();
        channel = link.channel() == null ? null : link.channel().name();
        channelKey = link.channel() == null ? null : link.channel().comparable();
        channelReference = link.reference();
        fulfilledBy = link.fulfilledBy().word();
    }
}
