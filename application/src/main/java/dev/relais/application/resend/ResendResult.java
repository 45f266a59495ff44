package dev.relais.application.resend;

import java.util.function.Function;

import dev.relais.domain.task.OrderTask;

/** What became of a merchant's wish to send an order again (R43). */
public sealed interface ResendResult {

    /**
     * It is sent again.
     *
     * @param waits true if it waits for its tracking number first (R07)
     */
    record Resent(OrderTask task, boolean waits) implements ResendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.resent().apply(this);
        }
    }

    /** None of its updates is listed under failures. */
    record NothingFailed() implements ResendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.nothingFailed().apply(this);
        }
    }

    /** R18: the order's current state asks for nothing of what failed; the failure can be dismissed. */
    record NothingAskedFor() implements ResendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.nothingAskedFor().apply(this);
        }
    }

    /** The shop never declared that order. */
    record UnknownOrder() implements ResendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknownOrder().apply(this);
        }
    }

    /** One function for each of the four; this is how a result is taken apart. */
    record Cases<T>(
            Function<Resent, T> resent,
            Function<NothingFailed, T> nothingFailed,
            Function<NothingAskedFor, T> nothingAskedFor,
            Function<UnknownOrder, T> unknownOrder) {}

    <T> T fold(Cases<T> cases);

    /** True if it is sent again, at once or once its number is there. */
    default boolean isResent() {
        return fold(new Cases<>(resent -> true, nothing -> false, nothing -> false, unknown -> false));
    }
}
