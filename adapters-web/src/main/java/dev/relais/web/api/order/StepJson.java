package dev.relais.web.api.order;

import java.time.Instant;
import java.util.Map;

import dev.relais.domain.history.OrderEvent;
import org.jspecify.annotations.Nullable;

/** One step of an order's timeline. */
record StepJson(
        Instant at,
        String event,
        @Nullable String operation,
        @Nullable String outcome,
        @Nullable String reason,
        Map<String, String> details) {

    static StepJson of(OrderEvent step) {
        return new StepJson(
                step.at(),
                step.kind().word(),
                step.operation() == null ? null : step.operation().word(),
                step.outcome() == null ? null : step.outcome().word(),
                step.reason(),
                step.details());
    }
}
