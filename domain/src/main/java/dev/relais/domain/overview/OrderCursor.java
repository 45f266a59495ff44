package dev.relais.domain.overview;

import java.time.Instant;

import dev.relais.domain.order.OrderKey;

/** Where a page of orders ended. */
public record OrderCursor(Instant declaredAt, OrderKey order) {

    public static OrderCursor behind(OrderSummary last) {
        return new OrderCursor(last.declaredAt(), last.order().key());
    }
}
