package dev.relais.domain.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.order.Order;

/**
 * An order with what is open about it and how its latest work ended.
 *
 * @param open its open work, what was sent first
 * @param declaredAt when its shop last declared something new
 */
public record OrderSummary(Order order, List<OpenTask> open, Optional<LastOutcome> lastOutcome, Instant declaredAt) {

    public OrderSummary {
        open = List.copyOf(open);
    }

    public OrderState state() {
        return OrderState.of(order, open, lastOutcome);
    }
}
