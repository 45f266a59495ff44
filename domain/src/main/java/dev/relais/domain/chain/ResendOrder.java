package dev.relais.domain.chain;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.SetAside;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R43: saves a task for what failed, built from the order as it is now. The failures stay listed until it succeeded. */
public final class ResendOrder extends OrderAction<MerchantConveyor> {

    private final Function<MerchantConveyor, Set<Operation>> meant;

    private ResendOrder(WorkBooks books, Function<MerchantConveyor, Set<Operation>> meant) {
        super(books);
        this.meant = meant;
    }

    /** Of what is listed under failures. */
    public static ResendOrder ofFailed(WorkBooks books, Failures failures) {
        return new ResendOrder(books, conveyor -> operationsOf(failures, conveyor));
    }

    /** Of what was set aside, as long as nothing has come of the order since. It is listed again only if it fails again. */
    public static ResendOrder ofSetAside(WorkBooks books) {
        return new ResendOrder(books, conveyor -> SetAside.of(conveyor.order().key(), books.history()));
    }

    @Override
    public Next perform(MerchantConveyor conveyor) {
        HeldOrders held = HeldOrders.one(books(), conveyor.shop(), conveyor.order(), conveyor.now());
        conveyor.failed(meant.apply(conveyor));
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
