package dev.relais.domain.order;

import org.jspecify.annotations.Nullable;

/** What a shop, or a look-up, says of an order's link to Shopping Feed: what is null keeps what was known. */
public record DeclaredLink(
        ShoppingFeedOrderId orderId,
        @Nullable Channel channel,
        @Nullable String reference,
        @Nullable FulfilledBy fulfilledBy) {

    /** All that a link says. */
    public static DeclaredLink of(ShoppingFeedLink link) {
        return new DeclaredLink(link.orderId(), link.channel(), link.reference(), link.fulfilledBy());
    }

    /**
     * The link afterwards. R11: who was found to fulfil the order goes on fulfilling it until the shop says otherwise. What
     * was known of another Shopping Feed order does not count; nobody said: the store fulfils it.
     */
    ShoppingFeedLink appliedTo(@Nullable ShoppingFeedLink known) {
        ShoppingFeedLink before = known != null && known.orderId().equals(orderId)
                ? known
                : new ShoppingFeedLink(orderId, null, null, FulfilledBy.STORE);
        return new ShoppingFeedLink(
                orderId,
                channel == null ? before.channel() : channel,
                reference == null ? before.reference() : reference,
                fulfilledBy == null ? before.fulfilledBy() : fulfilledBy);
    }
}
