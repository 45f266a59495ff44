package dev.relais.domain.chain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.chain.TaskEndings.Ending;
import dev.relais.domain.change.ChangeDetector;
import dev.relais.domain.change.Decision;
import dev.relais.domain.change.Situation;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.Wanted;

/** R02, R12: saves an order's new state, its history and the one task that comes of a declaration. */
public final class SaveTask extends OrderAction<DeclarationConveyor> {

    private final Orders orders;
    private final History history;
    private final ChangeDetector detector;

    public SaveTask(OrderTasks tasks, TaskEndings endings, Orders orders, History history, ChangeDetector detector) {
        super(tasks, endings);
        this.orders = orders;
        this.history = history;
        this.detector = detector;
    }

    @Override
    public Next perform(DeclarationConveyor conveyor) {
        Situation situation = conveyor.situation();
        return conveyor.decision()
                .fold(new Decision.Cases<>(
                        queue -> save(conveyor, queue.wanted(), dueAt(situation.shop(), situation.now())),
                        waiting -> save(conveyor, waiting.wanted(), waiting.until()),
                        ignore -> record(conveyor, ignore.wanted()),
                        disregard -> Next.STOP,
                        unchanged -> unchanged.recorded() ? record(conveyor) : Next.STOP,
                        fail -> fail(conveyor, fail)));
    }

    private Next save(DeclarationConveyor conveyor, Wanted wanted, Instant dueAt) {
        Order order = keep(conveyor, wanted);
        Situation situation = conveyor.situation();
        List<Operation> sequence =
                OperationSequence.of(wanted, order, situation.shop().mapping());
        Operation next = sequence.isEmpty() ? Operation.SHIP : sequence.get(0);
        OrderTask task = conveyor.unsent()
                .map(known -> known.wanting(wanted, next, dueAt))
                .orElseGet(() -> OrderTask.saved(order.key(), wanted, next, dueAt, situation.now()));
        Optional<Instant> bell = queueOrSendNow(situation.shop(), task);
        conveyor.saved(task, bell);
        return Next.CONTINUE;
    }

    /** The task that was unsent stays and is decided again when its turn comes (R18), or at once if nothing is left of it. */
    private Next record(DeclarationConveyor conveyor, Wanted wanted) {
        Order order = keep(conveyor, wanted);
        conveyor.unsent()
                .filter(task -> !task.wanted().equals(wanted))
                .ifPresent(task -> reduce(conveyor, order, task, wanted));
        return Next.CONTINUE;
    }

    private Next record(DeclarationConveyor conveyor) {
        orders.save(conveyor.situation().after());
        return Next.CONTINUE;
    }

    private Next fail(DeclarationConveyor conveyor, Decision.Fail fail) {
        Order order = keep(conveyor, fail.wanted());
        endings()
                .end(
                        order,
                        Ending.failed(fail.operation(), fail.failure(), ""),
                        conveyor.situation().now());
        return Next.CONTINUE;
    }

    private void reduce(DeclarationConveyor conveyor, Order order, OrderTask task, Wanted wanted) {
        if (!wanted.isNothing()) {
            tasks().save(task.reducedTo(wanted));
            return;
        }
        tasks().remove(task.id());
        if (!task.wanted().wantsShip()) {
            endings()
                    .end(
                            order,
                            Ending.of(task.next(), Outcome.WITHDRAWN),
                            conveyor.situation().now());
        }
    }

    private Order keep(DeclarationConveyor conveyor, Wanted wanted) {
        Situation situation = conveyor.situation();
        Order order = detector.orderAfter(situation, wanted);
        orders.save(order);
        if (situation.change().anything()) {
            history.append(List.of(declared(conveyor)));
        }
        if (situation.unsent().wantsShip() && !wanted.wantsShip()) {
            endings().end(order, Ending.of(Operation.SHIP, Outcome.WITHDRAWN), situation.now());
        }
        return order;
    }

    private static OrderEvent declared(DeclarationConveyor conveyor) {
        Situation situation = conveyor.situation();
        Order after = situation.after();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("status", situation.declaration().status().code());
        if (after.tracking().hasNumber()) {
            details.put("trackingNumber", after.tracking().number());
        }
        if (!after.tracking().carrier().isEmpty()) {
            details.put("carrier", after.tracking().carrier());
        }
        Operation operation = conveyor.decision()
                .fold(new Decision.Cases<>(
                        queue -> Optional.of(queue.operation()),
                        waiting -> Optional.of(waiting.operation()),
                        ignore -> Optional.<Operation>empty(),
                        disregard -> Optional.<Operation>empty(),
                        unchanged -> Optional.<Operation>empty(),
                        fail -> Optional.of(fail.operation())))
                .orElse(null);
        return OrderEvent.step(after.key(), situation.now(), EventKind.DECLARED, operation, details)
                .because(conveyor.decision().reason().word());
    }
}
