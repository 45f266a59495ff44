package dev.relais.web.api.order;

import java.time.Instant;
import java.util.List;

import dev.relais.application.inspect.ShowOrder;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.overview.OrderSummary;
import org.jspecify.annotations.Nullable;

/** An order as it is read back. */
record OrderJson(
        String order,
        @Nullable String status,
        Tracking tracking,
        @Nullable LinkJson shoppingFeed,
        @Nullable Instant placedAt,
        @Nullable Instant changedAt,
        boolean shippedSent,
        String state,
        @Nullable TaskJson task,
        @Nullable EndingJson lastOutcome,
        List<EndingJson> failures,
        List<StepJson> timeline) {

    static OrderJson of(ShowOrder.Shown shown) {
        OrderSummary summary = shown.summary();
        Order order = summary.order();
        return new OrderJson(
                order.key().ref().value(),
                order.status() == null ? null : order.status().code(),
                order.tracking(),
                LinkJson.of(order.link()),
                order.placedAt(),
                order.changedAt(),
                order.shippedSent(),
                summary.state().word(),
                TaskJson.of(summary.open()),
                summary.lastOutcome().map(EndingJson::of).orElse(null),
                shown.failures().stream().map(EndingJson::of).toList(),
                shown.timeline().stream().map(StepJson::of).toList());
    }
}
