package dev.relais.domain.chain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.chain.TaskEndings.Ending;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.History;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.Preparation;
import dev.relais.domain.task.PreparationRules;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.Wanted;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.Batches;

/** R18, R21, R45: decides each due task again and writes the request down before it is sent. */
public final class PrepareTasks extends OrderAction<SyncConveyor> {

    private final Orders orders;
    private final Batches batches;
    private final History history;

    public PrepareTasks(OrderTasks tasks, TaskEndings endings, Orders orders, Batches batches, History history) {
        super(tasks, endings);
        this.orders = orders;
        this.batches = batches;
        this.history = history;
    }

    /** A task that leaves, and what is still to be told of its order afterwards. */
    private record Prepared(SentTask sent, Optional<OrderTask> follower) {}

    @Override
    public Next perform(SyncConveyor conveyor) {
        if (conveyor.batch().isPresent()) {
            return Next.CONTINUE;
        }
        List<Prepared> prepared = prepare(conveyor);
        if (prepared.isEmpty()) {
            return Next.STOP;
        }
        Batch batch = Batch.sending(conveyor.shop().code(), conveyor.operation(), conveyor.now());
        List<SentTask> handedOver = prepared.stream().map(Prepared::sent).toList();
        batches.write(batch, handedOver, SendTasks.leaseFrom(conveyor.now()));
        prepared.forEach(each -> each.follower().ifPresent(tasks()::save));
        conveyor.prepared(batch, handedOver);
        return Next.CONTINUE;
    }

    private List<Prepared> prepare(SyncConveyor conveyor) {
        List<OrderKey> keys = conveyor.due().stream().map(OrderTask::order).toList();
        Map<OrderKey, Order> held = orders.holdAll(keys);
        Map<OrderKey, Instant> openSince = tasks().openSince(keys);
        return conveyor.due().stream()
                .flatMap(
                        task -> prepare(
                                conveyor,
                                task,
                                held.get(task.order()),
                                Optional.ofNullable(openSince.get(task.order())))
                                .stream())
                .toList();
    }

    private Optional<Prepared> prepare(
            SyncConveyor conveyor, OrderTask task, Order order, Optional<Instant> openSince) {
        Preparation preparation = PreparationRules.prepare(
                task,
                order,
                conveyor.shop().mapping(),
                openSince,
                new PreparationRules.Turn(conveyor.operation(), conveyor.now()));
        return preparation.fold(new Preparation.Cases<>(
                send -> Optional.of(handOver(conveyor, task, order, send)),
                turn -> leave(task.wanting(task.wanted(), turn.operation(), task.dueAt())),
                hold -> hold(conveyor, task, hold),
                withdraw -> end(conveyor, task, order, withdrawn(task)),
                fail -> end(conveyor, task, order, Ending.failed(fail.operation(), fail.reason(), ""))));
    }

    private Prepared handOver(SyncConveyor conveyor, OrderTask task, Order order, Preparation.Send send) {
        if (send.operation().operation() == Operation.SHIP && !order.shippedSent()) {
            orders.save(order.shipmentHandedOver());
        }
        SentTask sent = SentTask.handedOver(task, order.requireLink(), send, conveyor.now());
        Optional<OrderTask> follower = send.remaining().isNothing()
                ? Optional.empty()
                : Optional.of(follower(conveyor, order, send.remaining()));
        return new Prepared(sent, follower);
    }

    /** R21, R45: what comes after this operation waits for its ticket. */
    private static OrderTask follower(SyncConveyor conveyor, Order order, Wanted remaining) {
        Instant latest = conveyor.now().plus(PreparationRules.LONGEST_WAIT_FOR_TICKET);
        Operation next = OperationSequence.of(remaining, order, conveyor.shop().mapping())
                .get(0);
        return OrderTask.behind(order.key(), remaining, next, latest, conveyor.now());
    }

    private Optional<Prepared> leave(OrderTask task) {
        tasks().save(task);
        return Optional.empty();
    }

    private Optional<Prepared> hold(SyncConveyor conveyor, OrderTask task, Preparation.Hold hold) {
        Map<String, String> until = Map.of("until", hold.until().toString());
        history.append(List.of(OrderEvent.step(task.order(), conveyor.now(), EventKind.HELD, task.next(), until)));
        conveyor.run().count(Figure.POSTPONED, 1);
        conveyor.ringAt(bell(conveyor.shop(), hold.until()));
        return leave(task.heldUntil(hold.until()));
    }

    private static Ending withdrawn(OrderTask task) {
        return Ending.of(task.wanted().wantsShip() ? Operation.SHIP : task.next(), Outcome.WITHDRAWN);
    }

    private Optional<Prepared> end(SyncConveyor conveyor, OrderTask task, Order order, Ending ending) {
        tasks().remove(task.id());
        endings().end(order, ending, conveyor.now());
        conveyor.run().count(ending.outcome() == Outcome.WITHDRAWN ? Figure.WITHDRAWN : Figure.FAILED, 1);
        conveyor.log(
                LogLevel.INFO,
                "Order " + order.key() + ": " + ending.operation().word() + " "
                        + ending.outcome().word()
                        + (ending.reason() == null
                                ? ", its state asks for nothing any more"
                                : ", " + ending.reason().word()));
        return Optional.empty();
    }
}
