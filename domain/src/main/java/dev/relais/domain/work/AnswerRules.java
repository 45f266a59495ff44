package dev.relais.domain.work;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Settlement;
import dev.relais.domain.ticket.UnclearRules;

/** R22 to R29, R32 to R38: what an answer of Shopping Feed makes of what was sent. */
final class AnswerRules {

    private final Returning returning;

    AnswerRules(Returning returning) {
        this.returning = returning;
    }

    /** R23 */
    WorkDecision accepted(WorkDecision unchanged, WorkEvent.Accepted event, Instant now) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("batch", event.batch().value());
        Tracking told = event.task().sent().tracking();
        if (told.hasNumber()) {
            details.put("trackingNumber", told.number());
            details.put("carrier", told.carrier());
            details.put("trackingLink", told.url());
        }
        if (!event.task().sent().cancelReason().isEmpty()) {
            details.put("cancelReason", event.task().sent().cancelReason());
        }
        return unchanged.step(step(event.task(), EventKind.SENT, details, now));
    }

    /** R24, R26, R28 */
    WorkDecision rejected(WorkDecision unchanged, WorkEvent.Rejected event, Instant now) {
        Ending ending = Ending.failed(event.task().operation(), event.reason(), event.message());
        return over(unchanged, event.task(), ending, now);
    }

    /** R22, R25 to R27 */
    WorkDecision cameBack(WorkDecision unchanged, WorkEvent.CameBack event, Instant now) {
        SentTask task = event.task();
        Map<String, String> until = Map.of("until", event.again().toString());
        OrderTask back = event.counts() ? task.takenBack(event.again()) : task.postponed(event.again());
        WorkDecision noted =
                unchanged.step(step(task, EventKind.POSTPONED, until, now).because(event.reason()));
        return returning.unsentAgain(noted, task, back, now);
    }

    /** R29: nothing is sent again before it was looked for. */
    WorkDecision becameUnclear(WorkDecision unchanged, WorkEvent.BecameUnclear event, Instant now) {
        return unchanged.step(step(event.task(), EventKind.UNKNOWN, Map.of("message", event.what()), now));
    }

    /** R29 */
    WorkDecision adopted(WorkDecision unchanged, WorkEvent.Adopted event, Instant now) {
        Map<String, String> batch = Map.of("batch", event.batch().value());
        return unchanged.step(step(event.task(), EventKind.ADOPTED, batch, now));
    }

    /** R29: sent again, or put before the merchant if a repeat could cost money or nothing is certain. */
    WorkDecision foundNowhere(WorkDecision unchanged, WorkEvent.FoundNowhere event, Instant now) {
        SentTask task = event.task();
        if (event.certain() && UnclearRules.maySendAgain(task)) {
            return returning.unsentAgain(unchanged, task, task.takenBack(now), now);
        }
        return over(unchanged, task, Ending.failed(task.operation(), ReasonCode.RESULT_UNKNOWN, ""), now);
    }

    /** R38 */
    WorkDecision gotStuck(WorkDecision unchanged, WorkEvent.GotStuck event, Instant now) {
        return unchanged.step(step(event.task(), EventKind.STUCK, Map.of(), now));
    }

    /** R32, R33, R35, R38 */
    WorkDecision settled(WorkDecision unchanged, WorkEvent.Settled event, Instant now) {
        Settlement settlement = event.settlement();
        SentTask task = settlement.task();
        Ending ending = new Ending(task.operation(), settlement.outcome(), settlement.reason(), settlement.message());
        return over(unchanged, task, ending, now);
    }

    /** R21: what waited for this ticket waits no longer. */
    private static WorkDecision over(WorkDecision unchanged, SentTask task, Ending ending, Instant now) {
        WorkDecision over = unchanged.over(task.id()).ending(ending);
        return over.unsent()
                .filter(OrderTask::held)
                .map(held -> over.with(held.released(now)))
                .orElse(over);
    }

    private static OrderEvent step(SentTask task, EventKind kind, Map<String, String> details, Instant now) {
        return OrderEvent.step(task.order(), now, kind, task.operation(), details);
    }
}
