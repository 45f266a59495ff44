package dev.relais.domain.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;

/** Where an order stands, in one word; put into a merchant's words where a person reads it. */
public enum OrderState {
    NOTHING_TO_SEND("nothing_to_send"),
    WAITING_FOR_TRACKING("waiting_for_tracking"),
    QUEUED("queued"),
    BACKING_OFF("backing_off"),
    SENDING("sending"),
    SENT("sent"),
    /** R38: sent a day ago and still not confirmed. */
    STUCK("stuck"),
    UNKNOWN("unknown"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    REFUSED("refused"),
    NO_ANSWER("no_answer"),
    WITHDRAWN("withdrawn"),
    DISMISSED("dismissed");

    private static final Set<OrderState> UNSENT = EnumSet.of(WAITING_FOR_TRACKING, QUEUED, BACKING_OFF);
    private static final Set<OrderState> UNCONFIRMED = EnumSet.of(SENT, STUCK, UNKNOWN);
    private static final Set<OrderState> UNARRIVED = EnumSet.of(FAILED, REFUSED, NO_ANSWER);

    private final String word;

    OrderState(String word) {
        this.word = word;
    }

    /** The word used in REST. */
    public String word() {
        return word;
    }

    /** True while something waits to be sent. */
    public boolean isUnsent() {
        return UNSENT.contains(this);
    }

    /** True while Shopping Feed has to be asked what became of it. */
    public boolean isUnconfirmed() {
        return UNCONFIRMED.contains(this);
    }

    /** True if what was to be told has not arrived, and somebody has to do something about it. */
    public boolean hasFailed() {
        return UNARRIVED.contains(this);
    }

    /** Open work counts before an outcome, and what was sent before what waits behind it. */
    static OrderState of(Order order, List<OpenTask> open, Optional<LastOutcome> last) {
        return open.stream()
                .filter(task -> !task.isUnsent())
                .findFirst()
                .map(OrderState::ofSent)
                .or(() -> open.stream().findFirst().map(task -> ofUnsent(order, task)))
                .or(() -> last.map(OrderState::ofOutcome))
                .orElse(NOTHING_TO_SEND);
    }

    private static OrderState ofSent(OpenTask task) {
        return switch (task.requireRequest()) {
            case READY, SENDING -> SENDING;
            case SENT, SETTLED -> task.stuck() ? STUCK : SENT;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static OrderState ofUnsent(Order order, OpenTask task) {
        if (task.operation() == Operation.SHIP && !order.tracking().hasNumber()) {
            return WAITING_FOR_TRACKING;
        }
        return task.attempts() > 0 ? BACKING_OFF : QUEUED;
    }

    private static OrderState ofOutcome(LastOutcome last) {
        return switch (last.outcome()) {
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case REFUSED -> REFUSED;
            case NO_ANSWER -> NO_ANSWER;
            case WITHDRAWN, SUPERSEDED -> WITHDRAWN;
            case DISMISSED -> DISMISSED;
        };
    }
}
