package dev.relais.domain.work;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.change.ChangeDetector;
import dev.relais.domain.change.Decision;
import dev.relais.domain.change.Situation;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.task.Wanted;

/** R01, R02, R07, R12, R47, R49: what a declared state makes of the order and its one unsent task. */
final class DeclarationRules {

    private final Shop shop;
    private final StatusPart statusPart;
    private final ChangeDetector detector = new ChangeDetector();

    DeclarationRules(Shop shop) {
        this.shop = shop;
        this.statusPart = new StatusPart(shop);
    }

    WorkDecision decide(WorkDecision unchanged, OpenWork work, WorkEvent.Declared event, Instant now) {
        Situation situation = new Situation(shop, unchanged.order(), event.declaration(), work.wanted(), now);
        Decision decision = detector.decide(situation);
        WorkDecision answered = unchanged.answering(decision);
        WorkDecision decided = decision.fold(new Decision.Cases<>(
                queue -> ended(
                        wanting(
                                recorded(answered, situation, queue.wanted(), event.by()),
                                queue.wanted(),
                                shop.settings().dueAt(now),
                                new Fresh(event.task(), now)),
                        queue.failed()),
                waiting -> wanting(
                        recorded(answered, situation, waiting.wanted(), event.by()),
                        waiting.wanted(),
                        waitsUntil(situation, work, waiting.until()),
                        new Fresh(event.task(), now)),
                ignore ->
                        reduced(recorded(answered, situation, ignore.wanted(), event.by()), situation, ignore.wanted()),
                disregard -> answered,
                same -> same.recorded() ? answered.with(situation.after()) : answered,
                fail -> reduced(recorded(answered, situation, fail.wanted(), event.by()), situation, fail.wanted())
                        .ending(Ending.failed(fail.operation(), fail.failure(), ""))));
        return endedWithItsStatus(decided, situation.before(), work);
    }

    /** R15 */
    private static WorkDecision ended(WorkDecision decided, Optional<Ending> failed) {
        return failed.map(decided::ending).orElse(decided);
    }

    /** What the status asked for and this declaration takes back has an outcome of its own (R11, R48). */
    private WorkDecision endedWithItsStatus(WorkDecision decided, Order before, OpenWork work) {
        boolean isStillWanted =
                decided.unsent().filter(task -> task.wanted().statusOperation()).isPresent();
        if (isStillWanted || !work.wanted().statusOperation()) {
            return decided;
        }
        Operation withdrawn = statusPart.asked(before, work);
        return decided.ending(Ending.of(withdrawn, Outcome.WITHDRAWN));
    }

    /** The id and the time of a task, should one have to be made. */
    private record Fresh(TaskId id, Instant now) {}

    /** R07: a shipment that waits already goes on waiting until its first deadline. */
    private static Instant waitsUntil(Situation situation, OpenWork work, Instant until) {
        boolean waitsAlready =
                work.wanted().wantsShip() && !situation.before().tracking().hasNumber();
        return work.unsent()
                .filter(task -> waitsAlready && task.dueAt().isBefore(until))
                .map(OrderTask::dueAt)
                .orElse(until);
    }

    private WorkDecision recorded(WorkDecision answered, Situation situation, Wanted wanted, String by) {
        WorkDecision stored = answered.with(detector.orderAfter(situation, wanted));
        WorkDecision told = situation.change().anything() ? stored.step(declared(situation, answered, by)) : stored;
        return situation.unsent().wantsShip() && !wanted.wantsShip()
                ? told.ending(Ending.of(Operation.SHIP, Outcome.WITHDRAWN))
                : told;
    }

    private WorkDecision wanting(WorkDecision recorded, Wanted wanted, Instant dueAt, Fresh fresh) {
        Order order = recorded.order();
        List<Operation> sequence = OperationSequence.of(wanted, order, shop.mapping());
        Operation next = sequence.isEmpty() ? Operation.SHIP : sequence.get(0);
        OrderTask task = recorded.unsent()
                .map(known -> known.wanting(wanted, next, dueAt))
                .orElseGet(() -> OrderTask.saved(fresh.id(), order.key(), wanted, next, dueAt));
        return recorded.with(task);
    }

    /** The task that was unsent stays and is decided again when its turn comes (R18), or ends if nothing is left of it. */
    private WorkDecision reduced(WorkDecision recorded, Situation situation, Wanted wanted) {
        Optional<OrderTask> reduced =
                recorded.unsent().filter(task -> !task.wanted().equals(wanted));
        if (reduced.isEmpty()) {
            return recorded;
        }
        OrderTask task = reduced.get();
        if (!wanted.isNothing()) {
            OpenWork work = OpenWork.unsent(Optional.of(task));
            Operation next = wanted.wantsShip() ? Operation.SHIP : statusPart.asked(situation.before(), work);
            return recorded.with(task.reducedTo(wanted, next));
        }
        return recorded.withoutUnsent().over(task.id());
    }

    private static OrderEvent declared(Situation situation, WorkDecision answered, String by) {
        Order after = situation.after();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("status", situation.declaration().status().code());
        if (after.tracking().hasNumber()) {
            details.put("trackingNumber", after.tracking().number());
        }
        if (!after.tracking().carrier().isEmpty()) {
            details.put("carrier", after.tracking().carrier());
        }
        if (!by.isEmpty()) {
            details.put("by", by);
        }
        Decision decision = answered.requireAnswer();
        return OrderEvent.step(
                        after.key(),
                        situation.now(),
                        EventKind.DECLARED,
                        decision.asksFor().orElse(null),
                        details)
                .because(decision.reason().word());
    }
}
