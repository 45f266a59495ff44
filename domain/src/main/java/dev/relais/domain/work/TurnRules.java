package dev.relais.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.Preparation;
import dev.relais.domain.task.PreparationRules;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.Wanted;

/** R15, R18, R21, R45: what an unsent task comes to when its turn has come. */
final class TurnRules {

    private final Shop shop;

    TurnRules(Shop shop) {
        this.shop = shop;
    }

    WorkDecision decide(WorkDecision unchanged, OpenWork work, WorkEvent.TurnCame event, Instant now) {
        return work.unsent()
                .map(task -> decide(unchanged, task, work, event, now))
                .orElse(unchanged);
    }

    private WorkDecision decide(
            WorkDecision unchanged, OrderTask task, OpenWork work, WorkEvent.TurnCame event, Instant now) {
        Preparation preparation = PreparationRules.prepare(
                task, unchanged.order(), shop, work.openSince(), new PreparationRules.Turn(event.operation(), now));
        return preparation.fold(new Preparation.Cases<>(
                send -> send(unchanged, task, send, new Leaving(event, now)),
                turn -> unchanged.with(task.wanting(task.wanted(), turn.operation(), task.dueAt())),
                hold -> hold(unchanged, task, hold.until(), now),
                withdraw -> over(unchanged, task).ending(withdrawn(task)),
                fail -> failed(unchanged, task, fail)));
    }

    /** What is being made up, and when. */
    private record Leaving(WorkEvent.TurnCame turn, Instant now) {}

    private WorkDecision send(WorkDecision unchanged, OrderTask task, Preparation.Send send, Leaving leaving) {
        Order order = unchanged.order();
        boolean tellsShipment = send.operation().operation() == Operation.SHIP;
        WorkDecision asked = isShipDropped(task, send) ? unchanged.ending(withdrawn(task)) : unchanged;
        WorkDecision told = tellsShipment ? asked.with(order.shipmentHandedOver()) : asked;
        SentTask whole = SentTask.handedOver(task, order.requireLink(), send, leaving.now());
        if (send.remaining().isNothing()) {
            return told.withoutUnsent().leaving(whole);
        }
        return told.with(rest(task, order, send, leaving.now()))
                .leaving(whole.asPart(leaving.turn().part()));
    }

    /** R15: a number that was to follow a cancellation the channel does not take is told all the same (R12). */
    private WorkDecision failed(WorkDecision unchanged, OrderTask task, Preparation.Fail fail) {
        Ending ending = Ending.failed(fail.operation(), fail.reason(), "");
        if (!fail.remaining().isNothing()) {
            Operation next = sequence(fail.remaining(), unchanged.order()).get(0);
            return unchanged.with(task.reducedTo(fail.remaining(), next)).ending(ending);
        }
        boolean isShipDropped = task.wanted().wantsShip() && fail.operation() != Operation.SHIP;
        WorkDecision asked = isShipDropped ? unchanged.ending(withdrawn(task)) : unchanged;
        return over(asked, task).ending(ending);
    }

    /** R18: the order moved on before it had a tracking number, so that there is no shipment to be told any more. */
    private static boolean isShipDropped(OrderTask task, Preparation.Send send) {
        return task.wanted().wantsShip()
                && !send.carried().wantsShip()
                && !send.remaining().wantsShip();
    }

    /** R21, R45: what is still to be told waits for the ticket of what leaves now. */
    private OrderTask rest(OrderTask task, Order order, Preparation.Send send, Instant now) {
        Operation next = sequence(send.remaining(), order).get(0);
        return task.behind(send.remaining(), next, now.plus(PreparationRules.LONGEST_WAIT_FOR_TICKET));
    }

    private static WorkDecision hold(WorkDecision unchanged, OrderTask task, Instant until, Instant now) {
        Map<String, String> details = Map.of("until", until.toString());
        return unchanged
                .with(task.heldUntil(until))
                .step(OrderEvent.step(task.order(), now, EventKind.HELD, task.next(), details));
    }

    private List<Operation> sequence(Wanted wanted, Order order) {
        return OperationSequence.of(wanted, order, shop.mapping());
    }

    private static WorkDecision over(WorkDecision unchanged, OrderTask task) {
        return unchanged.withoutUnsent().over(task.id());
    }

    private static Ending withdrawn(OrderTask task) {
        return Ending.of(task.wanted().wantsShip() ? Operation.SHIP : task.next(), Outcome.WITHDRAWN);
    }
}
