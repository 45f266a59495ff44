package dev.relais.domain.chain;

import dev.relais.domain.history.Failures;
import dev.relais.domain.work.WorkEvent;

/** R43: sets an order's failures aside. What is still open about the order goes on. */
public final class DismissFailures extends OrderAction<MerchantConveyor> {

    private final Failures failures;

    public DismissFailures(WorkBooks books, Failures failures) {
        super(books);
        this.failures = failures;
    }

    @Override
    public Next perform(MerchantConveyor conveyor) {
        HeldOrders held = HeldOrders.one(books(), conveyor.shop(), conveyor.order(), conveyor.now());
        conveyor.failed(ResendOrder.operationsOf(failures, conveyor));
        if (conveyor.failed().isEmpty()) {
            return Next.STOP;
        }
        failures.dismiss(conveyor.order().key(), conveyor.failed(), conveyor.now());
        held.happens(conveyor.order().key(), new WorkEvent.Dismissed(conveyor.failed(), conveyor.by()));
        held.store();
        return Next.CONTINUE;
    }
}
