package dev.relais.domain.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.Wanted;

/** R43: a failed order is sent again, or set aside, because the merchant says so. */
final class MerchantRules {

    private final Shop shop;

    MerchantRules(Shop shop) {
        this.shop = shop;
    }

    /** Nothing changes if the order's current state asks for none of what failed any more (R18). */
    WorkDecision resent(WorkDecision unchanged, OpenWork work, WorkEvent.Resent event, Instant now) {
        Order order = unchanged.order();
        Optional<Operation> byStatus = Optional.ofNullable(order.status()).flatMap(shop.mapping()::operationFor);
        boolean shipsAgain = event.failed().contains(Operation.SHIP) && isShipmentToBe(order, byStatus);
        boolean tellsStatusAgain = byStatus.filter(operation -> operation != Operation.SHIP)
                .filter(event.failed()::contains)
                .isPresent();
        if (!shipsAgain && !tellsStatusAgain) {
            return unchanged;
        }
        Wanted ships = shipsAgain ? work.wanted().withShip(causeOf(order)) : work.wanted();
        Wanted wanted = tellsStatusAgain ? ships.withStatusOperation() : ships;
        List<Operation> sequence = OperationSequence.of(wanted, order, shop.mapping());
        Operation next = sequence.get(0);
        boolean lacksNumber = next == Operation.SHIP && !order.tracking().hasNumber();
        Instant dueAt = lacksNumber ? now.plus(shop.settings().trackingDelay()) : now;
        OrderTask task = work.unsent()
                .map(known -> known.wanting(wanted, next, dueAt))
                .orElseGet(() -> OrderTask.saved(event.task(), order.key(), wanted, next, dueAt));
        boolean tellsNumber = wanted.wantsShip() && order.tracking().hasNumber();
        return unchanged
                .with(tellsNumber ? order.shipmentHandedOver() : order)
                .with(task)
                .step(OrderEvent.step(order.key(), now, EventKind.RESENT, next, Map.of("by", event.by())));
    }

    /** R07, R47: there is a number to tell, or the status asks for one; and the order is not cancelled. */
    private static boolean isShipmentToBe(Order order, Optional<Operation> byStatus) {
        boolean asks = byStatus.filter(Operation.SHIP::equals).isPresent();
        boolean isCancelled = byStatus.filter(Operation.CANCEL::equals).isPresent();
        return asks || order.tracking().hasNumber() && !isCancelled;
    }

    /** A shipment with a number is wanted whatever the status (R05), like the number's first sending. */
    private static Cause causeOf(Order order) {
        return order.tracking().hasNumber() ? Cause.TRACKING_CHANGED : Cause.STATUS_CHANGED;
    }

    WorkDecision dismissed(WorkDecision unchanged, WorkEvent.Dismissed event, Instant now) {
        WorkDecision dismissed = unchanged;
        for (Operation operation : event.failed().stream().sorted().toList()) {
            dismissed = dismissed.step(new OrderEvent(
                    unchanged.order().key(),
                    now,
                    EventKind.ENDED,
                    operation,
                    Outcome.DISMISSED,
                    null,
                    Map.of("by", event.by())));
        }
        return dismissed;
    }
}
