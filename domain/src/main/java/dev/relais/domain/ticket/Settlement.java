package dev.relais.domain.ticket;

import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import org.jspecify.annotations.Nullable;

/**
 * How a sent task ended.
 *
 * @param reason null if it succeeded
 * @param message what Shopping Feed said of it; empty if nothing
 */
public record Settlement(
        SentTask task, Outcome outcome, @Nullable ReasonCode reason, String message) {

    /** R32 */
    static Settlement succeeded(SentTask task) {
        return new Settlement(task, Outcome.SUCCEEDED, null, "");
    }

    /** R33 */
    static Settlement failed(SentTask task, String message) {
        return new Settlement(task, Outcome.FAILED, ReasonCode.TICKET_FAILED, message);
    }

    /** R38 */
    static Settlement noAnswer(SentTask task) {
        return new Settlement(task, Outcome.NO_ANSWER, ReasonCode.NO_ANSWER, "");
    }

    /** R35 */
    static Settlement refused(SentTask task, String message) {
        return new Settlement(task, Outcome.REFUSED, ReasonCode.TICKET_CANCELED, message);
    }
}
