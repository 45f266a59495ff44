package dev.relais.domain.change;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Wanted;

/** What follows from a declaration. */
public sealed interface Decision {

    ChangeReason reason();

    /**
     * Something is to be told to Shopping Feed as soon as the shop's mode allows.
     *
     * @param failed what the declaration asks for beside it and can never be told (R15); empty if nothing
     */
    record Queue(Operation operation, ChangeReason reason, Wanted wanted, Optional<Ending> failed) implements Decision {

        /** All that the declaration asks for can be told. */
        public Queue(Operation operation, ChangeReason reason, Wanted wanted) {
            this(operation, reason, wanted, Optional.empty());
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.queue().apply(this);
        }
    }

    /** R07: a shipment is to be told when its number arrives, and fails at this time if none does. */
    record Wait(Operation operation, Wanted wanted, Instant until) implements Decision {
        @Override
        public ChangeReason reason() {
            return ChangeReason.WAITING_FOR_TRACKING;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.waiting().apply(this);
        }
    }

    /** The state is recorded and nothing new is to be told; what was unsent is decided again when its turn comes. */
    record Ignore(ChangeReason reason, Wanted wanted) implements Decision {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ignore().apply(this);
        }
    }

    /** Nothing is recorded and nothing is told, because Relais does not follow this order now. */
    record Disregard(ChangeReason reason) implements Decision {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.disregard().apply(this);
        }
    }

    /** The declaration says nothing new; what it says that sends nothing is recorded if {@code recorded}. */
    record Unchanged(ChangeReason reason, boolean recorded) implements Decision {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unchanged().apply(this);
        }
    }

    /** The operation cannot be told, now or later. */
    record Fail(Operation operation, ChangeReason reason, ReasonCode failure, Wanted wanted) implements Decision {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.fail().apply(this);
        }
    }

    /** One function for each of the six; this is how a decision is taken apart. */
    record Cases<T>(
            Function<Queue, T> queue,
            Function<Wait, T> waiting,
            Function<Ignore, T> ignore,
            Function<Disregard, T> disregard,
            Function<Unchanged, T> unchanged,
            Function<Fail, T> fail) {}

    <T> T fold(Cases<T> cases);

    /** The operation that is, or was, to be told because of the declaration; empty if none is. */
    default Optional<Operation> asksFor() {
        return fold(new Cases<>(
                queue -> Optional.of(queue.operation()),
                waiting -> Optional.of(waiting.operation()),
                ignore -> Optional.<Operation>empty(),
                disregard -> Optional.<Operation>empty(),
                unchanged -> Optional.<Operation>empty(),
                fail -> Optional.of(fail.operation())));
    }
}
