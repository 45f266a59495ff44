package dev.relais.domain.work;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.Wanted;

/** R12, R22, R47, R49: what left and was not accepted is unsent again, or merged into what was wanted meanwhile. */
final class Returning {

    private final Shop shop;

    Returning(Shop shop) {
        this.shop = shop;
    }

    /**
     * @param task what left
     * @param back the same work as a task of its own
     */
    WorkDecision unsentAgain(WorkDecision noted, SentTask task, OrderTask back, Instant now) {
        return noted.unsent()
                .map(meanwhile -> merged(noted, task, back, meanwhile, now))
                .orElseGet(() -> alone(noted, task, back, now));
    }

    /** R49: a shipment whose number was emptied while it was under way waits for one again, if the status asks for it. */
    private WorkDecision alone(WorkDecision noted, SentTask task, OrderTask back, Instant now) {
        Order order = noted.order();
        if (isReplaced(back, order)) {
            return noted.over(task.id()).ending(Ending.of(back.next(), Outcome.WITHDRAWN));
        }
        if (!waitsForNumber(back.wanted(), order)) {
            return noted.with(back);
        }
        Wanted waiting = back.wanted().withoutShip().withShip(Cause.STATUS_CHANGED);
        return noted.with(order.shipmentTakenBack()).with(back.wanting(waiting, Operation.SHIP, deadline(now)));
    }

    private WorkDecision merged(WorkDecision noted, SentTask task, OrderTask back, OrderTask meanwhile, Instant now) {
        Order order = noted.order();
        if (isNotAskedFor(back, meanwhile, order)) {
            return noted.over(task.id()).ending(Ending.of(back.next(), Outcome.WITHDRAWN));
        }
        boolean isCancelled = sequence(meanwhile.wanted(), order).contains(Operation.CANCEL);
        boolean isDropped =
                isCancelled && back.wanted().wantsShip() && !meanwhile.wanted().wantsShip();
        Wanted wanted = meanwhile.wanted().and(isCancelled ? back.wanted().withoutShip() : back.wanted());
        Operation next = sequence(wanted, order).stream().findFirst().orElse(meanwhile.next());
        Instant dueAt = waitsForNumber(wanted, order) ? waitsUntil(meanwhile, now) : back.dueAt();
        WorkDecision merged = noted.with(meanwhile.wanting(wanted, next, dueAt).triedLike(back))
                .over(task.id());
        if (isDropped) {
            return merged.ending(Ending.of(Operation.SHIP, Outcome.WITHDRAWN));
        }
        boolean rejoins = task.isPartOf(meanwhile.id()) && !overlap(back.wanted(), meanwhile.wanted());
        return rejoins ? merged : merged.ending(Ending.of(task.operation(), Outcome.SUPERSEDED));
    }

    /** R18: what came back was asked for by a status that is not the current one any more, and only a shipment is wanted now. */
    private boolean isNotAskedFor(OrderTask back, OrderTask meanwhile, Order order) {
        return isOnlyStatus(back)
                && !meanwhile.wanted().statusOperation()
                && sequence(back.wanted(), order).isEmpty();
    }

    /** R18: the status asks for another operation now, and for that one a task of its own was saved, which has left or ended. */
    private boolean isReplaced(OrderTask back, Order order) {
        List<Operation> asked = sequence(back.wanted(), order);
        return isOnlyStatus(back) && !asked.isEmpty() && !asked.contains(back.next());
    }

    private static boolean isOnlyStatus(OrderTask back) {
        return back.wanted().statusOperation() && !back.wanted().wantsShip();
    }

    /** R12: true if the same is wanted by both, so that one of them is merged into the other. */
    private static boolean overlap(Wanted one, Wanted other) {
        return one.wantsShip() && other.wantsShip() || one.statusOperation() && other.statusOperation();
    }

    private Instant waitsUntil(OrderTask meanwhile, Instant now) {
        return meanwhile.wanted().wantsShip() ? meanwhile.dueAt() : deadline(now);
    }

    private Instant deadline(Instant now) {
        return now.plus(shop.settings().trackingDelay());
    }

    private boolean waitsForNumber(Wanted wanted, Order order) {
        return !order.tracking().hasNumber()
                && sequence(wanted, order).stream()
                        .findFirst()
                        .filter(Operation.SHIP::equals)
                        .isPresent();
    }

    private List<Operation> sequence(Wanted wanted, Order order) {
        return OperationSequence.of(wanted, order, shop.mapping());
    }
}
