package dev.relais.domain.order;

import dev.relais.domain.shop.Operation;

/**
 * What one order contributes to a request: built from the order when it is sent (R46), kept as it was sent.
 *
 * @param tracking what a {@code ship} tells; {@link Tracking#NONE} for every other operation
 * @param cancelReason what a {@code cancel} tells; empty if the merchant chose none, and for every other operation
 */
public record OrderOperation(Operation operation, ShoppingFeedOrderId orderId, Tracking tracking, String cancelReason) {

    /** The operation with what the order says at this moment. */
    public static OrderOperation of(Operation operation, Order order) {
        Tracking told = operation == Operation.SHIP ? order.tracking() : Tracking.NONE;
        return new OrderOperation(operation, order.requireLink().orderId(), told, "");
    }
}
