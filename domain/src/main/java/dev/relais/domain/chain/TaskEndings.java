package dev.relais.domain.chain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how work ended: the step in the history, the failure for the merchant, the order's shipped-sent flag. The
 * order must be held; the task itself is removed by the caller in the same transaction.
 */
public final class TaskEndings {

    private final Orders orders;
    private final History history;
    private final Failures failures;

    public TaskEndings(Orders orders, History history, Failures failures) {
        this.orders = orders;
        this.history = history;
        this.failures = failures;
    }

    /** How one operation of an order ended. */
    public record Ending(
            Operation operation, Outcome outcome, @Nullable ReasonCode reason, String message) {

        static Ending failed(Operation operation, ReasonCode reason, String message) {
            return new Ending(operation, Outcome.FAILED, reason, message);
        }

        static Ending of(Operation operation, Outcome outcome) {
            return new Ending(operation, outcome, null, "");
        }
    }

    public void end(Order order, Ending ending, Instant now) {
        history.append(List.of(event(order, ending, now)));
        if (ending.outcome() == Outcome.SUCCEEDED) {
            failures.close(order.key(), now);
        }
        if (ending.outcome().needsAttention() && ending.reason() != null) {
            failures.open(new Failure(
                    order.key(), ending.operation(), ending.outcome(), ending.reason(), ending.message(), now));
        }
        if (isShipThatWasNotTold(ending)) {
            orders.save(order.shipmentTakenBack());
        }
    }

    /** R33: the next change is sent; also for a shipment that was withdrawn before anybody heard of it (R18, R47, R49). */
    private static boolean isShipThatWasNotTold(Ending ending) {
        boolean told = ending.outcome() == Outcome.SUCCEEDED || ending.outcome() == Outcome.SUPERSEDED;
        return ending.operation() == Operation.SHIP && !told;
    }

    private static OrderEvent event(Order order, Ending ending, Instant now) {
        Map<String, String> details = new LinkedHashMap<>();
        if (!ending.message().isEmpty()) {
            details.put("message", ending.message());
        }
        String reason = ending.reason() == null ? null : ending.reason().word();
        return new OrderEvent(order.key(), now, EventKind.ENDED, ending.operation(), ending.outcome(), reason, details);
    }
}
