package dev.relais.persistence.order;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.ShopStatus;
import org.jspecify.annotations.NullUnmarked;

/** What is stored of an order's declared state. */
@MappedSuperclass
@NullUnmarked
abstract class OrderColumns {

    @EmbeddedId
    Key key;

    String status;

    @Column(name = "tracking_number")
    String trackingNumber;

    @Column(name = "tracking_carrier")
    String trackingCarrier;

    @Column(name = "tracking_url")
    String trackingUrl;

    @Column(name = "feed_order_id")
    Long feedOrderId;

    String channel;

    @Column(name = "channel_reference")
    String channelReference;

    @Column(name = "fulfilled_by")
    String fulfilledBy;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "shipped_sent")
    boolean shippedSent;

    @Column(name = "declared_at")
    Instant declaredAt;

    /** The shop and its own reference. */
    @Embeddable
    record Key(
            @Column(name = "shop_code") String shopCode,
            @Column(name = "order_ref") String orderRef) implements Serializable {

        static Key of(OrderKey order) {
            return new Key(order.shop().value(), order.ref().value());
        }
    }

    Order read() {
        return new Order(
                OrderKey.of(key.shopCode(), key.orderRef()),
                status == null ? null : new ShopStatus(status),
                new Tracking(trackingNumber, trackingCarrier, trackingUrl),
                LinkColumns.read(feedOrderId, channel, channelReference, fulfilledBy),
                placedAt,
                changedAt,
                shippedSent);
    }
}
