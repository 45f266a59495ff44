package dev.relais.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.change.Decision;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an order and its work; to be stored as a whole.
 *
 * @param order the order as it is from now on
 * @param unsent its unsent task from now on; empty if it has none
 * @param leaving what goes into the request that is being made up; empty if nothing does
 * @param steps what happened, for the timeline, in this order
 * @param endings how parts of the work ended, in this order, after the steps
 * @param over the task of which nothing is open any more; empty if none ended
 * @param answer what follows from a declaration; null for every other event
 */
public record WorkDecision(
        Order order,
        Optional<OrderTask> unsent,
        Optional<SentTask> leaving,
        List<OrderEvent> steps,
        List<Ending> endings,
        Optional<TaskId> over,
        @Nullable Decision answer) {

    public WorkDecision {
        steps = List.copyOf(steps);
        endings = List.copyOf(endings);
    }

    /** What follows from the declaration that was decided on; asked of any other event it is a bug in the caller. */
    public Decision requireAnswer() {
        if (answer == null) {
            throw new IllegalStateException("Order " + order.key() + " was not declared, nothing is to be answered");
        }
        return answer;
    }

    /** Nothing changes. */
    static WorkDecision keeping(Order order, OpenWork work) {
        return new WorkDecision(order, work.unsent(), Optional.empty(), List.of(), List.of(), Optional.empty(), null);
    }

    WorkDecision with(Order newOrder) {
        return new WorkDecision(newOrder, unsent, leaving, steps, endings, over, answer);
    }

    WorkDecision with(OrderTask task) {
        return new WorkDecision(order, Optional.of(task), leaving, steps, endings, over, answer);
    }

    WorkDecision withoutUnsent() {
        return new WorkDecision(order, Optional.empty(), leaving, steps, endings, over, answer);
    }

    WorkDecision leaving(SentTask task) {
        return new WorkDecision(order, unsent, Optional.of(task), steps, endings, over, answer);
    }

    WorkDecision answering(Decision decision) {
        return new WorkDecision(order, unsent, leaving, steps, endings, over, decision);
    }

    WorkDecision step(OrderEvent step) {
        List<OrderEvent> more = new ArrayList<>(steps);
        more.add(step);
        return new WorkDecision(order, unsent, leaving, more, endings, over, answer);
    }

    /** R33: with a shipment that nobody heard of, the order forgets that it was told. */
    WorkDecision ending(Ending ending) {
        List<Ending> more = new ArrayList<>(endings);
        more.add(ending);
        Order after = ending.isShipNotTold() ? order.shipmentTakenBack() : order;
        return new WorkDecision(after, unsent, leaving, steps, more, over, answer);
    }

    /** Nothing of this task is open any more. */
    WorkDecision over(TaskId task) {
        return new WorkDecision(order, unsent, leaving, steps, endings, Optional.of(task), answer);
    }
}
