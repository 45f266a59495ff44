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
import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.Notices;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.Outcome;

/**
 * Writes down how work ended: the step in the history, the failure for the merchant and the notice that tells of it by mail.
 * The order must be held; the order and the task itself are stored by the caller in the same transaction.
 */
public final class TaskEndings {

    private final History history;
    private final Failures failures;
    private final Notices notices;

    public TaskEndings(History history, Failures failures, Notices notices) {
        this.history = history;
        this.failures = failures;
        this.notices = notices;
    }

    public void end(Order order, Ending ending, Instant now) {
        history.append(List.of(event(order, ending, now)));
        if (ending.outcome() == Outcome.SUCCEEDED) {
            failures.close(order.key(), ending.closes(), now);
        }
        if (ending.outcome().needsAttention() && ending.reason() != null) {
            failures.open(new Failure(
                    order.key(),
                    order.link() == null ? null : order.link().channel(),
                    ending.operation(),
                    ending.outcome(),
                    ending.reason(),
                    ending.message(),
                    now));
            if (MailRules.isMailed(order, now)) {
                notices.add(Notice.failed(order, ending.operation(), ending.reason(), ending.message(), now));
            }
        }
    }

    /** R38, R40: has the merchant told that what was sent of the order is without answer. */
    void tellStuck(Order order, Operation operation, Instant now) {
        if (MailRules.isMailed(order, now)) {
            notices.add(Notice.stuck(order, operation, now));
        }
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
