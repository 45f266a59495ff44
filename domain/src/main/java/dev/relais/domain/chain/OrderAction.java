package dev.relais.domain.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.chain.TaskEndings.Ending;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.Wanted;

/** R17: the one place that decides whether an order's work is queued or sent now. */
public abstract class OrderAction<C extends Conveyor> implements Action<C> {

    private final OrderTasks tasks;
    private final TaskEndings endings;

    protected OrderAction(OrderTasks tasks, TaskEndings endings) {
        this.tasks = tasks;
        this.endings = endings;
    }

    @Override
    public final String name() {
        return getClass().getSimpleName();
    }

    protected final OrderTasks tasks() {
        return tasks;
    }

    protected final TaskEndings endings() {
        return endings;
    }

    /** When work on a change made now is due: in real time after the recall window (R19), in batch at the next run. */
    protected static Instant dueAt(Shop shop, Instant now) {
        return shop.settings().mode() == SyncMode.REAL_TIME
                ? now.plus(shop.settings().recallWindow())
                : now;
    }

    /**
     * R16: whether the shop's bell is rung for work that is due then.
     *
     * @return when to ring it, after the commit; empty if the work is left to the SYNC schedule
     */
    protected static Optional<Instant> bell(Shop shop, Instant dueAt) {
        boolean sentNow = shop.settings().mode() == SyncMode.REAL_TIME && !shop.isPaused();
        return sentNow ? Optional.of(dueAt) : Optional.empty();
    }

    /** Saves the task; answers when to ring the bell for it, as {@link #bell} does. */
    protected final Optional<Instant> queueOrSendNow(Shop shop, OrderTask task) {
        tasks.save(task);
        return bell(shop, task.dueAt());
    }

    /**
     * R12, R22: work that was handed over and came back is unsent again, or merged into what was wanted meanwhile. R47: if
     * that is a cancellation, a shipment nobody was told of is dropped.
     */
    protected final Optional<Instant> queueAgain(Shop shop, Order order, OrderTask back, Instant now) {
        Optional<OrderTask> meanwhile = tasks.unsentOf(order.key());
        if (meanwhile.isEmpty()) {
            return queueOrSendNow(shop, back);
        }
        tasks.remove(back.id());
        boolean isCancelled = cancels(shop, order, meanwhile.get());
        boolean isDropped = isCancelled
                && back.wanted().wantsShip()
                && !meanwhile.get().wanted().wantsShip();
        endings.end(order, Ending.of(back.next(), isDropped ? Outcome.WITHDRAWN : Outcome.SUPERSEDED), now);
        Wanted wanted = meanwhile.get().wanted().and(isCancelled ? back.wanted().withoutShip() : back.wanted());
        List<Operation> sequence = OperationSequence.of(wanted, order, shop.mapping());
        Operation next = sequence.isEmpty() ? meanwhile.get().next() : sequence.get(0);
        boolean waitsForNumber = next == Operation.SHIP && !order.tracking().hasNumber();
        Instant dueAt = waitsForNumber ? meanwhile.get().dueAt() : back.dueAt();
        OrderTask merged = meanwhile.get().wanting(wanted, next, dueAt).triedLike(back);
        return queueOrSendNow(shop, merged);
    }

    private static boolean cancels(Shop shop, Order order, OrderTask task) {
        return OperationSequence.of(task.wanted(), order, shop.mapping()).contains(Operation.CANCEL);
    }
}
