package dev.relais.domain.chain;

import java.util.Optional;

import dev.relais.domain.change.Decision;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R02, R12: saves an order's new state, its history and the one task that comes of a declaration. */
public final class SaveTask extends OrderAction<DeclarationConveyor> {

    public SaveTask(WorkBooks books) {
        super(books);
    }

    @Override
    public Next perform(DeclarationConveyor conveyor) {
        HeldOrders held = HeldOrders.one(books(), conveyor.shop(), conveyor.order(), conveyor.now());
        WorkDecision decision = held.happens(
                conveyor.order().key(),
                new WorkEvent.Declared(conveyor.declaration(), TaskId.createdAt(conveyor.now()), conveyor.by()));
        Optional<OrderTask> saved = decision.unsent().filter(task -> isToBeSent(decision.requireAnswer()));
        conveyor.decided(decision.requireAnswer(), saved, saved.flatMap(task -> bell(conveyor.shop(), task.dueAt())));
        return Next.CONTINUE;
    }

    private static boolean isToBeSent(Decision decision) {
        return decision.fold(new Decision.Cases<>(
                queue -> true, waiting -> true, ignore -> false, disregard -> false, unchanged -> false, fail -> true));
    }
}
