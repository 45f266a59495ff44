package dev.relais.domain.order;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.ShopStatus;
import org.jspecify.annotations.Nullable;

/**
 * A shop order that came from a marketplace, in its current state.
 *
 * @param status null until the shop has declared one
 * @param link null until the order is known to come from Shopping Feed (R03)
 * @param placedAt when the buyer ordered; null when unknown
 * @param changedAt the latest {@code changedAt} declared; null when none was (R10)
 * @param shippedSent true once a tracking number has been handed over for sending (R05, R06)
 */
public record Order(
        OrderKey key,
        @Nullable ShopStatus status,
        Tracking tracking,
        @Nullable ShoppingFeedLink link,
        @Nullable Instant placedAt,
        @Nullable Instant changedAt,
        boolean shippedSent) {

    /** An order nothing is known of yet. */
    public static Order unknown(OrderKey key) {
        return new Order(key, null, Tracking.NONE, null, null, null, false);
    }

    /** Whether nothing is known of the order, so that nothing can be stored for it either. */
    public boolean isUnknown() {
        return equals(unknown(key));
    }

    /** The order in the declared state; what the declaration does not speak of stays as it was known. */
    public Order declared(Declaration declaration) {
        return new Order(
                key,
                declaration.status(),
                declaration.tracking().appliedTo(tracking),
                declaration.link() == null ? link : declaration.link().appliedTo(link),
                declaration.placedAt() == null ? placedAt : declaration.placedAt(),
                declaration.changedAt() == null ? changedAt : declaration.changedAt(),
                shippedSent);
    }

    public boolean isLinked() {
        return link != null;
    }

    /** The channel as rules name it; empty if the shop did not say. */
    public Optional<ChannelName> channelName() {
        return Optional.ofNullable(link)
                .flatMap(known -> Optional.ofNullable(known.channel()))
                .map(channel -> new ChannelName(channel.name()));
    }

    public boolean isFulfilledByChannel() {
        return link != null && link.isFulfilledByChannel();
    }

    /** The link of an order that is known to have one; a missing link here is a bug in the caller. */
    public ShoppingFeedLink requireLink() {
        if (link == null) {
            throw new IllegalStateException("Order " + key + " is not linked to Shopping Feed, it must be to be sent");
        }
        return link;
    }

    /** R05: its tracking number is on its way. */
    public Order shipmentHandedOver() {
        return withShippedSent(true);
    }

    /** R33, R47, R49: the marketplace was not told after all, so the next change is sent again. */
    public Order shipmentTakenBack() {
        return withShippedSent(false);
    }

    private Order withShippedSent(boolean sent) {
        return new Order(key, status, tracking, link, placedAt, changedAt, sent);
    }
}
