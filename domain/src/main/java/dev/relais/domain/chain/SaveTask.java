package dev.relais.domain.chain;

import java.util.Optional;

import dev.relais.domain.chain.DeclarationsConveyor.Declared;
import dev.relais.domain.change.Decision;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R02, R12: saves the new state of each order declared, its history and the one task that comes of it. */
public final class SaveTask extends OrderAction<DeclarationsConveyor> {

    public SaveTask(WorkBooks books) {
        super(books);
    }

    @Override
    public Next perform(DeclarationsConveyor conveyor) {
        HeldOrders held = HeldOrders.these(books(), conveyor.shop(), conveyor.orders(), conveyor.now());
        for (Declared each : conveyor.declared()) {
            WorkDecision decision = held.happens(
                    each.order(),
                    new WorkEvent.Declared(each.declaration(), TaskId.createdAt(conveyor.now()), each.by()));
            Optional<OrderTask> saved = decision.unsent().filter(task -> isToBeSent(decision.requireAnswer()));
            conveyor.decided(
                    decision.requireAnswer(), saved, saved.flatMap(task -> bell(conveyor.shop(), task.dueAt())));
        }
        held.store();
        return Next.CONTINUE;
    }

    private static boolean isToBeSent(Decision decision) {
        return decision.fold(new Decision.Cases<>(
                queue -> true, waiting -> true, ignore -> false, disregard -> false, unchanged -> false, fail -> true));
    }
}
