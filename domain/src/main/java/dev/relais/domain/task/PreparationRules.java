package dev.relais.domain.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;

/** R07, R15, R18, R21, R45: what becomes of a task, from the order's current state and nothing else. */
public final class PreparationRules {

    /** R21: how long an operation waits for the ticket of the one before it. */
    public static final Duration LONGEST_WAIT_FOR_TICKET = Duration.ofMinutes(30);

    private PreparationRules() {}

    /**
     * @param turn the operation whose request is being made up
     * @param openSince when the order's latest operation that still has no final ticket was sent, or now if that is unclear (R29); empty if
     *     there is none
     */
    public static Preparation prepare(OrderTask task, Order order, Shop shop, Optional<Instant> openSince, Turn turn) {
        List<Operation> sequence = OperationSequence.of(task.wanted(), order, shop.mapping());
        if (sequence.isEmpty()) {
            return new Preparation.Withdraw();
        }
        Operation first = sequence.get(0);
        Wanted remaining = remaining(first, task.wanted(), sequence);
        if (first == Operation.SHIP && !order.tracking().hasNumber()) {
            return new Preparation.Fail(first, ReasonCode.TRACKING_NUMBER_MISSING, remaining);
        }
        if (!shop.channelRules().abilities().allow(first, order.channelName())) {
            return new Preparation.Fail(first, ReasonCode.OPERATION_NOT_SUPPORTED_BY_CHANNEL, remaining);
        }
        Optional<Instant> holdUntil =
                openSince.map(since -> since.plus(LONGEST_WAIT_FOR_TICKET)).filter(until -> until.isAfter(turn.now()));
        if (holdUntil.isPresent()) {
            return new Preparation.Hold(holdUntil.get());
        }
        if (first != turn.operation()) {
            return new Preparation.Turn(first);
        }
        return new Preparation.Send(OrderOperation.of(first, order, shop), carried(first, task.wanted()), remaining);
    }

    private static Wanted carried(Operation first, Wanted wanted) {
        return first == Operation.SHIP ? new Wanted(wanted.ship(), false) : new Wanted(null, true);
    }

    private static Wanted remaining(Operation first, Wanted wanted, List<Operation> sequence) {
        if (sequence.size() == 1) {
            return Wanted.NOTHING;
        }
        return first == Operation.SHIP ? wanted.withoutShip() : new Wanted(wanted.ship(), false);
    }

    /** Whose turn it is, and when. */
    public record Turn(Operation operation, Instant now) {}
}
