package dev.relais.web.api.order;

import java.time.Instant;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.overview.OrderSummary;
import org.jspecify.annotations.Nullable;

/** An order as it stands in a list. */
record OrderEntryJson(
        String order,
        @Nullable String status,
        Tracking tracking,
        @Nullable LinkJson shoppingFeed,
        @Nullable Instant placedAt,
        @Nullable Instant changedAt,
        Instant declaredAt,
        boolean shippedSent,
        String state,
        @Nullable TaskJson task,
        @Nullable EndingJson lastOutcome) {

    static OrderEntryJson of(OrderSummary summary) {
        Order order = summary.order();
        return new OrderEntryJson(
                order.key().ref().value(),
                order.status() == null ? null : order.status().code(),
                order.tracking(),
                LinkJson.of(order.link()),
                order.placedAt(),
                order.changedAt(),
                summary.declaredAt(),
                order.shippedSent(),
                summary.state().word(),
                TaskJson.of(summary.open()),
                summary.lastOutcome().map(EndingJson::of).orElse(null));
    }
}
