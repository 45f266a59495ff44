package dev.relais.domain.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relais.domain.chain.TaskEndings.Ending;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.History;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Batches;
import dev.relais.domain.ticket.UnclearRules;

/** R29: adopts what the API did accept, sends again what it did not, and puts money before the merchant. */
public final class ResolveUnclear extends OrderAction<UnclearConveyor> {

    private final Orders orders;
    private final Batches batches;
    private final History history;
    private final Lanes lanes;

    public ResolveUnclear(OrderTasks tasks, TaskEndings endings, ProcessResult.SendingBooks books, Lanes lanes) {
        super(tasks, endings);
        this.orders = books.orders();
        this.batches = books.batches();
        this.history = books.history();
        this.lanes = lanes;
    }

    @Override
    public Next perform(UnclearConveyor conveyor) {
        return conveyor.unanswered().map(answer -> heed(conveyor, answer)).orElseGet(() -> resolve(conveyor));
    }

    /** R25, R27: what the API says to a question about tickets holds for sending as well. */
    private Next heed(UnclearConveyor conveyor, TicketsAnswer answer) {
        return answer.fold(new TicketsAnswer.Cases<>(
                read -> Next.CONTINUE,
                limited -> {
                    lanes.waitUntil(conveyor.shop().code(), conveyor.now().plus(limited.pause()));
                    return Next.STOP;
                },
                unauthorised -> {
                    lanes.tokenRefused(conveyor.shop().code());
                    return Next.STOP;
                },
                unreadable -> Next.STOP));
    }

    private Next resolve(UnclearConveyor conveyor) {
        Batch batch = conveyor.batch();
        if (!batches.replace(batch.settled(), batch.state(), conveyor.now())) {
            return Next.STOP;
        }
        Map<OrderKey, Order> held =
                orders.holdAll(conveyor.tasks().stream().map(SentTask::order).toList());
        Map<BatchId, List<SentTask>> adopted = new HashMap<>();
        for (SentTask task : conveyor.tasks()) {
            UnclearRules.adoptable(conveyor.ticketsOf(task))
                    .ifPresentOrElse(
                            id -> adopted.computeIfAbsent(id, any -> new ArrayList<>())
                                    .add(task),
                            () -> resolve(conveyor, held.get(task.order()), task));
        }
        adopted.forEach((id, tasks) -> adopt(conveyor, id, tasks));
        return Next.CONTINUE;
    }

    private void adopt(UnclearConveyor conveyor, BatchId id, List<SentTask> tasks) {
        Batch batch = conveyor.batch();
        Batch found =
                Batch.sending(batch.shop(), batch.operation(), conveyor.now()).accepted(id, conveyor.now());
        batches.write(found, tasks, conveyor.now());
        for (SentTask task : tasks) {
            history.append(List.of(OrderEvent.step(
                    task.order(), conveyor.now(), EventKind.ADOPTED, task.operation(), Map.of("batch", id.value()))));
        }
    }

    private void resolve(UnclearConveyor conveyor, Order order, SentTask task) {
        if (conveyor.ticketsOf(task).isEmpty() && UnclearRules.maySendAgain(task)) {
            conveyor.ringAt(queueAgain(conveyor.shop(), order, task.takenBack(conveyor.now()), conveyor.now()));
            return;
        }
        batches.remove(task.id());
        endings().end(order, Ending.failed(task.operation(), ReasonCode.RESULT_UNKNOWN, ""), conveyor.now());
        tasks().makeDue(List.of(task.order()), conveyor.now());
        conveyor.ringAt(bell(conveyor.shop(), conveyor.now()));
    }
}
