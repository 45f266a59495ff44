package dev.relais.domain.chain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.history.Lanes;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.Batches;

/** R20: takes the tasks of one operation that are due, 100 at most, or a part of a request that was split. */
public final class GetTasks extends OrderAction<SyncConveyor> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Batches batches;
    private final Lanes lanes;

    public GetTasks(OrderTasks tasks, TaskEndings endings, Batches batches, Lanes lanes) {
        super(tasks, endings);
        this.batches = batches;
        this.lanes = lanes;
    }

    @Override
    public Next perform(SyncConveyor conveyor) {
        ShopCode shop = conveyor.shop().code();
        boolean isHeldBack = conveyor.shop().isPaused() || conveyor.shop().standsBy();
        if (isHeldBack || !lanes.mayCall(shop, conveyor.now())) {
            return Next.STOP;
        }
        Optional<Batch> part = batches.nextReady(shop);
        if (part.isPresent()) {
            return takePart(conveyor, part.get());
        }
        Optional<Operation> turn = tasks().mostUrgent(shop, conveyor.now());
        return turn.isPresent() ? takeDue(conveyor, turn.get()) : Next.STOP;
    }

    /** Orders that are being declared at this moment are passed over; if that leaves none, the bell is rung once more. */
    private Next takeDue(SyncConveyor conveyor, Operation turn) {
        List<OrderTask> claimed = tasks().claimDue(conveyor.shop().code(), turn, conveyor.now(), Batch.MOST_ORDERS);
        conveyor.claimed(turn, claimed);
        if (claimed.isEmpty()) {
            conveyor.ringAt(bell(conveyor.shop(), conveyor.now().plus(LOOK_AGAIN)));
            return Next.STOP;
        }
        return Next.CONTINUE;
    }

    private Next takePart(SyncConveyor conveyor, Batch part) {
        Batch sending = part.nowSending(conveyor.now());
        if (!batches.replace(sending, BatchState.READY, SendTasks.leaseFrom(conveyor.now()))) {
            return Next.STOP;
        }
        conveyor.prepared(sending, batches.tasksOf(part.attempt()));
        return Next.CONTINUE;
    }
}
