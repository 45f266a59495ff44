package dev.relais.domain.chain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;

/** R20: takes the tasks of one operation that are due, 100 at most, or a part of a request that was split. */
public final class GetTasks extends OrderAction<SyncConveyor> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final StoreLane lane;

    public GetTasks(WorkBooks books, StoreLane lane) {
        super(books);
        this.lane = lane;
    }

    @Override
    public Next perform(SyncConveyor conveyor) {
        ShopCode shop = conveyor.shop().code();
        Optional<String> heldBack = conveyor.shop().heldBackBecause();
        if (heldBack.isPresent()) {
            conveyor.log(LogLevel.INFO, "Nothing is sent: " + heldBack.get());
            return Next.STOP;
        }
        if (!lane.mayCall(shop, conveyor.now())) {
            lane.waitsUntil(shop, conveyor.now()).ifPresent(until -> conveyor.ringAt(bell(conveyor.shop(), until)));
            return Next.STOP;
        }
        Optional<Batch> part = books().batches().nextReady(shop);
        if (part.isPresent()) {
            return takePart(conveyor, part.get());
        }
        Optional<Operation> turn = books().tasks().mostUrgent(shop, conveyor.takesWhatIsDueBy());
        return turn.isPresent() ? takeDue(conveyor, turn.get()) : Next.STOP;
    }

    /** Orders that are being declared at this moment are passed over; if that leaves none, the bell is rung once more. */
    private Next takeDue(SyncConveyor conveyor, Operation turn) {
        List<OrderTask> claimed =
                books().tasks().claimDue(conveyor.shop().code(), turn, conveyor.takesWhatIsDueBy(), Batch.MOST_ORDERS);
        conveyor.claimed(turn, claimed);
        if (claimed.isEmpty()) {
            conveyor.ringAt(bell(conveyor.shop(), conveyor.now().plus(LOOK_AGAIN)));
            return Next.STOP;
        }
        return Next.CONTINUE;
    }

    private Next takePart(SyncConveyor conveyor, Batch part) {
        Batch sending = part.nowSending(conveyor.now());
        if (!books().batches().replace(sending, BatchState.READY, SendTasks.leaseFrom(conveyor.now()))) {
            return Next.STOP;
        }
        conveyor.prepared(sending, books().batches().tasksOf(part.attempt()));
        return Next.CONTINUE;
    }
}
