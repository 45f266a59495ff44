package dev.relais.domain.chain;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.notify.MailRules;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.Notices;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;

/**
 * Writes down how work ended: the failure for the merchant and the notice that tells of it by mail. The orders must be held; they,
 * their tasks and the steps of their timelines are stored by the caller in the same transaction.
 */
public final class TaskEndings {

    private final Failures failures;
    private final Notices notices;

    public TaskEndings(Failures failures, Notices notices) {
        this.failures = failures;
        this.notices = notices;
    }

    /** What is written down of it: how work on the order, as it is by then, ended. */
    record Ended(Order order, Ending ending) {

        boolean isSuccess() {
            return ending.outcome() == Outcome.SUCCEEDED;
        }
    }

    /** Closes and lists failures as the endings ask, in their order, and has the merchant told; the steps are written by the caller. */
    void end(List<Ended> endings, Instant now) {
        Map<OrderKey, Set<Operation>> closed = new LinkedHashMap<>();
        for (Ended ended : endings) {
            if (ended.isSuccess()) {
                closed.merge(ended.order().key(), ended.ending().closes(), TaskEndings::union);
            } else if (ended.ending().outcome().needsAttention()
                    && ended.ending().reason() != null) {
                close(closed, now);
                fail(ended.order(), ended.ending(), ended.ending().reason(), now);
            }
        }
        close(closed, now);
    }

    private void close(Map<OrderKey, Set<Operation>> closed, Instant now) {
        if (!closed.isEmpty()) {
            failures.closeAll(Map.copyOf(closed), now);
            closed.clear();
        }
    }

    private static Set<Operation> union(Set<Operation> one, Set<Operation> other) {
        Set<Operation> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void fail(Order order, Ending ending, ReasonCode reason, Instant now) {
        failures.open(new Failure(
                order.key(),
                order.link() == null ? null : order.link().channel(),
                ending.operation(),
                ending.outcome(),
                reason,
                ending.message(),
                now));
        if (MailRules.isMailed(order, now)) {
            notices.add(Notice.failed(order, ending.operation(), reason, ending.message(), now));
        }
    }

    /** R38, R40: has the merchant told that what was sent of the order is without answer. */
    void tellStuck(Order order, Operation operation, Instant now) {
        if (MailRules.isMailed(order, now)) {
            notices.add(Notice.stuck(order, operation, now));
        }
    }

    /** The step that the ending is in the order's timeline. */
    static OrderEvent event(Order order, Ending ending, Instant now) {
        Map<String, String> details = new LinkedHashMap<>();
        if (!ending.message().isEmpty()) {
            details.put("message", ending.message());
        }
        String reason = ending.reason() == null ? null : ending.reason().word();
        return new OrderEvent(order.key(), now, EventKind.ENDED, ending.operation(), ending.outcome(), reason, details);
    }
}
