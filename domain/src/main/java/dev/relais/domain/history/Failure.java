package dev.relais.domain.history;

import java.time.Instant;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant has to look at (R33): which operation of which order ended badly, and why.
 *
 * @param channel null if the order's channel is not known
 */
public record Failure(
        OrderKey order,
        @Nullable Channel channel,
        Operation operation,
        Outcome outcome,
        ReasonCode reason,
        String message,
        Instant at) {

    /** What can be done about it. */
    public Remedy remedy() {
        return Remedy.of(reason, operation, message);
    }
}
