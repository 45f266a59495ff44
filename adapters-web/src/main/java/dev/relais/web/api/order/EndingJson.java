package dev.relais.web.api.order;

import java.time.Instant;

import dev.relais.domain.history.Failure;
import dev.relais.domain.overview.LastOutcome;
import org.jspecify.annotations.Nullable;

/** How work about an order ended. */
record EndingJson(
        String outcome,
        @Nullable String operation,
        @Nullable String reason,
        String message,
        Instant at) {

    static EndingJson of(LastOutcome last) {
        String operation = last.operation() == null ? null : last.operation().word();
        return new EndingJson(last.outcome().word(), operation, last.reason(), last.message(), last.at());
    }

    static EndingJson of(Failure failure) {
        return new EndingJson(
                failure.outcome().word(),
                failure.operation().word(),
                failure.reason().word(),
                failure.message(),
                failure.at());
    }
}
