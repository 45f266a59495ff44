package dev.relais.domain.work;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Wanted;

/**
 * What is open about one order.
 *
 * @param unsent its unsent task; there is at most one (R12)
 * @param openSince when its latest operation that still has no final ticket was sent; empty if there is none (R21)
 */
public record OpenWork(Optional<OrderTask> unsent, Optional<Instant> openSince) {

    public static final OpenWork NONE = new OpenWork(Optional.empty(), Optional.empty());

    /** With this unsent task and nothing under way. */
    public static OpenWork unsent(Optional<OrderTask> task) {
        return new OpenWork(task, Optional.empty());
    }

    /** What the unsent task wants; nothing if there is none. */
    public Wanted wanted() {
        return unsent.map(OrderTask::wanted).orElse(Wanted.NOTHING);
    }
}
