package dev.relais.domain.chain;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.change.Decision;
import dev.relais.domain.change.Situation;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.task.OrderTask;
import org.jspecify.annotations.Nullable;

/** Carries one declaration from what follows from it to the task saved for it. */
public final class DeclarationConveyor implements Conveyor {

    private final Situation situation;
    private final Decision decision;
    private final Optional<OrderTask> unsent;
    private @Nullable OrderTask saved;
    private @Nullable Instant ringAt;

    public DeclarationConveyor(Situation situation, Decision decision, Optional<OrderTask> unsent) {
        this.situation = situation;
        this.decision = decision;
        this.unsent = unsent;
    }

    public Situation situation() {
        return situation;
    }

    public Decision decision() {
        return decision;
    }

    /** The order's unsent task before this declaration. */
    public Optional<OrderTask> unsent() {
        return unsent;
    }

    void saved(OrderTask task, Optional<Instant> bell) {
        saved = task;
        ringAt = bell.orElse(null);
    }

    /** The task this declaration made or changed; empty if there is none. */
    public Optional<OrderTask> saved() {
        return Optional.ofNullable(saved);
    }

    /** When to ring the shop's bell, after the commit; empty if there is nothing to send now. */
    public Optional<Instant> ringAt() {
        return Optional.ofNullable(ringAt);
    }

    @Override
    public String load() {
        return decision.reason().word();
    }

    @Override
    public void log(LogLevel level, String message) {
        // A declaration is logged where it is answered, and in the order's history.
    }
}
