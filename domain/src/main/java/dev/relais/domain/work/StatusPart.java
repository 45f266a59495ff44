package dev.relais.domain.work;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;

/**
 * R18: what an earlier status asked for beside a shipment is withdrawn once the current one does not ask for it, with an
 * outcome of its own. Without a shipment the task stays until its turn comes, because the status may come back.
 */
final class StatusPart {

    private final Shop shop;

    StatusPart(Shop shop) {
        this.shop = shop;
    }

    /** The decision without what nobody asks for any more. */
    WorkDecision withdrawn(WorkDecision decided, Order before, OpenWork work) {
        return decided.unsent()
                .filter(task -> task.wanted().wantsShip() && task.wanted().statusOperation())
                .filter(task -> asksForShipOnly(task, decided.order()))
                .map(task -> decided.with(task.reducedTo(task.wanted().withoutStatusOperation(), Operation.SHIP))
                        .ending(Ending.of(asked(before, work), Outcome.WITHDRAWN)))
                .orElse(decided);
    }

    /** What the status part of the unsent task was to tell before this. */
    Operation asked(Order before, OpenWork work) {
        Optional<Operation> alone = work.unsent()
                .filter(task ->
                        task.wanted().statusOperation() && !task.wanted().wantsShip())
                .map(OrderTask::next);
        return alone.or(() -> Optional.ofNullable(before.status())
                        .flatMap(shop.mapping()::operationFor)
                        .filter(operation -> operation != Operation.SHIP))
                .orElseThrow(() -> new IllegalStateException("Nobody asked for more than a shipment of " + before));
    }

    private boolean asksForShipOnly(OrderTask task, Order order) {
        List<Operation> sequence = OperationSequence.of(task.wanted(), order, shop.mapping());
        return sequence.stream().allMatch(Operation.SHIP::equals);
    }
}
