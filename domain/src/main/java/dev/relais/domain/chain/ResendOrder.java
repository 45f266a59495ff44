package dev.relais.domain.chain;

import java.util.Set;
import java.util.stream.Collectors;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R43: saves a task for what failed, built from the order as it is now. The failures stay listed until it succeeded. */
public final class ResendOrder extends OrderAction<MerchantConveyor> {

    private final Failures failures;

    public ResendOrder(WorkBooks books, Failures failures) {
        super(books);
        this.failures = failures;
    }

    @Override
    public Next perform(MerchantConveyor conveyor) {
        HeldOrders held = HeldOrders.one(books(), conveyor.shop(), conveyor.order(), conveyor.now());
        conveyor.failed(operationsOf(failures, conveyor));
        WorkEvent resent = new WorkEvent.Resent(conveyor.failed(), conveyor.by(), TaskId.createdAt(conveyor.now()));
        WorkDecision decision = held.happens(conveyor.order().key(), resent);
        held.store();
        boolean isResent = decision.steps().stream().anyMatch(step -> step.kind() == EventKind.RESENT);
        conveyor.saved(decision.unsent().filter(task -> isResent));
        return Next.CONTINUE;
    }

    static Set<Operation> operationsOf(Failures failures, MerchantConveyor conveyor) {
        return failures.openOf(conveyor.order().key()).stream()
                .map(Failure::operation)
                .collect(Collectors.toSet());
    }
}
