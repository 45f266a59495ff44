package dev.relais.domain.order;

import java.util.Optional;

import dev.relais.domain.shop.CarrierRules;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;

/**
 * What one order contributes to a request: built from the order when it is sent (R46), kept as it was sent.
 *
 * @param tracking what a {@code ship} tells; {@link Tracking#NONE} for every other operation
 * @param cancelReason what a {@code cancel} tells; empty if the merchant chose none, and for every other operation
 */
public record OrderOperation(Operation operation, ShoppingFeedOrderId orderId, Tracking tracking, String cancelReason) {

    /** The operation with what the order says at this moment, in the words the shop's merchant chose for the channel. */
    public static OrderOperation of(Operation operation, Order order, Shop shop) {
        ShoppingFeedOrderId id = order.requireLink().orderId();
        return switch (operation) {
            case SHIP ->
                new OrderOperation(
                        operation, id, told(order, shop.channelRules().carriers()), "");
            case CANCEL -> new OrderOperation(operation, id, Tracking.NONE, cancelReason(order, shop));
            case REFUND, DELIVER -> new OrderOperation(operation, id, Tracking.NONE, "");
        };
    }

    private static Tracking told(Order order, CarrierRules carriers) {
        Tracking declared = order.tracking();
        Optional<ChannelName> channel = order.channelName();
        String link = declared.url().isEmpty()
                ? carriers.linkFor(declared.carrier(), declared.number(), channel)
                : declared.url();
        return new Tracking(declared.number(), carriers.nameFor(declared.carrier(), channel), link);
    }

    private static String cancelReason(Order order, Shop shop) {
        return Optional.ofNullable(order.status())
                .map(status -> shop.channelRules().cancelReasons().reasonFor(status, order.channelName()))
                .orElse("");
    }
}
