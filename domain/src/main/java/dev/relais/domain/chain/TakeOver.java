package dev.relais.domain.chain;

import java.time.Instant;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.UnclearRules;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/**
 * R42, R29: a request that another run left behind while sending it belongs to nobody any more. Whether it arrived is not known,
 * so it is looked for before anything of it is sent again; what its sender may still say of it is refused.
 */
public final class TakeOver extends OrderAction<UnclearConveyor> {

    private static final String WHY = "whoever was sending it is gone";

    private final StoreLane lane;

    public TakeOver(WorkBooks books, StoreLane lane) {
        super(books);
        this.lane = lane;
    }

    @Override
    public Next perform(UnclearConveyor conveyor) {
        HeldOrders held = HeldOrders.ofTasks(books(), conveyor.shop(), conveyor.tasks(), conveyor.now());
        Instant lookAt = UnclearRules.looksAt(conveyor.batch(), conveyor.now());
        if (!books().batches().replace(conveyor.batch().unclear(), BatchState.SENDING, lookAt)) {
            return Next.STOP;
        }
        for (SentTask task : conveyor.tasks()) {
            WorkDecision decision = held.happens(task.order(), new WorkEvent.BecameUnclear(task, WHY));
            Counting.count(conveyor.run(), decision);
        }
        held.store();
        conveyor.log(
                LogLevel.WARNING,
                "Request " + conveyor.batch().attempt() + " of "
                        + conveyor.tasks().size() + " orders was left behind: " + WHY
                        + "; its tickets are looked for at " + lookAt);
        lane.syncBy(conveyor.shop().code(), lookAt);
        conveyor.ringAt(bell(conveyor.shop(), lookAt));
        return Next.CONTINUE;
    }
}
