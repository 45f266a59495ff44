package dev.relais.domain.task;

import java.time.Instant;
import java.util.function.Function;

import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;

/** What becomes of an unsent task when its turn has come. */
public sealed interface Preparation {

    /** The operation leaves with the next request; what remains wanted stays as a task of its own. */
    record Send(OrderOperation operation, Wanted carried, Wanted remaining) implements Preparation {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.send().apply(this);
        }
    }

    /** Another operation than the one whose turn it is would leave: the task waits for that one's turn. */
    record Turn(Operation operation) implements Preparation {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.turn().apply(this);
        }
    }

    /** R21: an earlier operation of the order still has an open ticket. */
    record Hold(Instant until) implements Preparation {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.hold().apply(this);
        }
    }

    /** R18: the current state asks for nothing any more. */
    record Withdraw() implements Preparation {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.withdraw().apply(this);
        }
    }

    /** The operation cannot be sent, now or later; what remains wanted stays the task's. */
    record Fail(Operation operation, ReasonCode reason, Wanted remaining) implements Preparation {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.fail().apply(this);
        }
    }

    /** One function for each of the five; this is how an answer is taken apart. */
    record Cases<T>(
            Function<Send, T> send,
            Function<Turn, T> turn,
            Function<Hold, T> hold,
            Function<Withdraw, T> withdraw,
            Function<Fail, T> fail) {}

    <T> T fold(Cases<T> cases);
}
