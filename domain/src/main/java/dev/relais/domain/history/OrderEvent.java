package dev.relais.domain.history;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an order, never changed once written (R41).
 *
 * @param operation null if the step is about none
 * @param outcome how the work ended; null unless the kind is {@code ENDED}
 * @param reason the word of a {@link dev.relais.domain.change.ChangeReason} or {@link dev.relais.domain.task.ReasonCode};
 *     null if there is none
 * @param details more about the step by name, in the order to be shown; never personal data
 */
public record OrderEvent(
        OrderKey order,
        Instant at,
        EventKind kind,
        @Nullable Operation operation,
        @Nullable Outcome outcome,
        @Nullable String reason,
        Map<String, String> details) {

    public OrderEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A step that ends nothing. */
    public static OrderEvent step(
            OrderKey order, Instant at, EventKind kind, @Nullable Operation operation, Map<String, String> details) {
        return new OrderEvent(order, at, kind, operation, null, null, details);
    }

    public OrderEvent because(String word) {
        return new OrderEvent(order, at, kind, operation, outcome, word, details);
    }
}
