package dev.relais.domain.chain;

import java.util.List;
import java.util.Objects;

import dev.relais.domain.chain.Action.Next;

/** Runs actions over a conveyor until one stops it, and logs each with what it took and what it gave (R16, R41). */
public final class ActionChain<C extends Conveyor> {

    private final List<Action<C>> actions;

    public ActionChain(List<Action<C>> actions) {
        this.actions = List.copyOf(actions);
    }

    /** Ends after the first action that answers {@link Next#STOP}, else after the last. */
    public Next run(C conveyor) {
        for (Action<C> action : actions) {
            String before = conveyor.load();
            Next next = Objects.requireNonNull(action.perform(conveyor), action::name);
            String after = conveyor.load();
            if (!before.equals(after)) {
                conveyor.log(conveyor.importance(), action.name() + ": " + before + " ► " + after);
            }
            if (next == Next.STOP) {
                return next;
            }
        }
        return Next.CONTINUE;
    }
}
