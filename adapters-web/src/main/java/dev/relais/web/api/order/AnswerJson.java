package dev.relais.web.api.order;

import java.time.Instant;

import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.resend.ResendResult;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.task.OrderTask;
import org.jspecify.annotations.Nullable;

/** The answer to a declaration; every field is named even when it is null. */
record AnswerJson(
        String order,
        String outcome,
        @Nullable String operation,
        String reason,
        @Nullable String task,
        @Nullable Instant dueAt,
        @Nullable String legacyConnector) {

    private static final String UNREGISTER = "unregister";

    /** R43 */
    static AnswerJson resent(OrderRef order, ResendResult.Resent resent) {
        OrderTask task = resent.task();
        DeclarationResult.Outcome outcome =
                resent.waits() ? DeclarationResult.Outcome.WAITING : DeclarationResult.Outcome.QUEUED;
        return new AnswerJson(
                order.value(),
                outcome.word(),
                task.next().word(),
                EventKind.RESENT.word(),
                task.id().toString(),
                task.dueAt(),
                null);
    }

    static AnswerJson of(OrderRef order, DeclarationResult.Answer answer) {
        return new AnswerJson(
                order.value(),
                answer.outcome().word(),
                answer.operation() == null ? null : answer.operation().word(),
                answer.reason().word(),
                answer.task().map(task -> task.id().toString()).orElse(null),
                answer.task().map(OrderTask::dueAt).orElse(null),
                answer.unregisterLegacyConnector() ? UNREGISTER : null);
    }
}
