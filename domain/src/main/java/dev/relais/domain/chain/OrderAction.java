package dev.relais.domain.chain;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.work.WorkDecision;

/** R17: the one place that decides whether an order's work is queued or sent now. */
public abstract class OrderAction<C extends Conveyor> implements Action<C> {

    private final WorkBooks books;

    protected OrderAction(WorkBooks books) {
        this.books = books;
    }

    @Override
    public final String name() {
        return getClass().getSimpleName();
    }

    protected final WorkBooks books() {
        return books;
    }

    /**
     * R16, R17: whether the shop's bell is rung for work that is due then.
     *
     * @return when to ring it, after the commit; empty if the work is left to the SYNC schedule
     */
    protected static Optional<Instant> bell(Shop shop, Instant dueAt) {
        boolean sentNow = shop.settings().mode() == SyncMode.REAL_TIME && !shop.isPaused();
        return sentNow ? Optional.of(dueAt) : Optional.empty();
    }

    /** As {@link #bell(Shop, Instant)}, for the unsent task that this decision leaves. */
    protected static Optional<Instant> bell(Shop shop, WorkDecision decision) {
        return decision.unsent().map(OrderTask::dueAt).flatMap(due -> bell(shop, due));
    }
}
