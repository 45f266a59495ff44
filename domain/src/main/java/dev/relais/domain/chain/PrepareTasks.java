package dev.relais.domain.chain;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R18, R21, R45: has each due task decided again and writes the request down before it is sent. */
public final class PrepareTasks extends OrderAction<SyncConveyor> {

    public PrepareTasks(WorkBooks books) {
        super(books);
    }

    @Override
    public Next perform(SyncConveyor conveyor) {
        if (conveyor.batch().isPresent()) {
            return Next.CONTINUE;
        }
        List<SentTask> leaving = leaving(conveyor);
        if (leaving.isEmpty()) {
            return Next.STOP;
        }
        Batch batch = Batch.sending(conveyor.shop().code(), conveyor.operation(), conveyor.now());
        books().batches().write(batch, leaving, SendTasks.leaseFrom(conveyor.now()));
        conveyor.prepared(batch, leaving);
        return Next.CONTINUE;
    }

    private List<SentTask> leaving(SyncConveyor conveyor) {
        List<OrderKey> keys = conveyor.due().stream().map(OrderTask::order).toList();
        HeldOrders held = HeldOrders.claimed(books(), conveyor.shop(), conveyor.due(), conveyor.now());
        List<SentTask> leaving = keys.stream()
                .map(key -> held.happens(
                        key, new WorkEvent.TurnCame(conveyor.operation(), TaskId.createdAt(conveyor.now()))))
                .peek(decision -> note(conveyor, decision))
                .flatMap(decision -> decision.leaving().stream())
                .toList();
        held.store();
        return leaving;
    }

    private static void note(SyncConveyor conveyor, WorkDecision decision) {
        Counting.count(conveyor.run(), decision);
        conveyor.ringAt(bell(conveyor.shop(), decision));
        decision.endings().forEach(ending -> note(conveyor, decision.order().key(), ending));
    }

    /** R18: the log says what was not sent, and why. */
    private static void note(SyncConveyor conveyor, OrderKey order, Ending ending) {
        String why = Optional.ofNullable(ending.reason())
                .map(reason -> reason.word())
                .orElse("its state asks for nothing any more");
        conveyor.log(
                order,
                LogLevel.INFO,
                "Order " + order + ": " + ending.operation().word() + " "
                        + ending.outcome().word() + ", " + why);
    }
}
