package dev.relais.application.declare;

import java.util.Optional;
import java.util.function.Function;

import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.change.Decision;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import org.jspecify.annotations.Nullable;

/** What a shop is answered. */
public sealed interface DeclarationResult {

    /** What follows from a declaration, in the words of the REST interface. */
    enum Outcome {
        QUEUED("queued"),
        WAITING("waiting"),
        UNCHANGED("unchanged"),
        IGNORED("ignored"),
        FAILED("failed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** True if something is still to be sent. */
        public boolean isToBeSent() {
            return this == QUEUED || this == WAITING;
        }
    }

    /**
     * The declaration was understood and what follows from it is durable.
     *
     * @param operation what is to be told; null if nothing is
     * @param task the work saved for it; empty if there is none
     * @param unregisterLegacyConnector true if the shop should unhook its legacy connector (R13)
     */
    record Answer(
            Outcome outcome,
            @Nullable Operation operation,
            ChangeReason reason,
            Optional<OrderTask> task,
            boolean unregisterLegacyConnector)
            implements DeclarationResult {

        /** In the words of the answer: what was decided, and the task saved for it. */
        static Answer of(Shop shop, Decision decision, Optional<OrderTask> saved) {
            ChangeReason reason = decision.reason();
            boolean unregister = shop.asksToUnregisterLegacyConnector();
            return decision.fold(new Decision.Cases<>(
                    queue -> new Answer(
                            Outcome.QUEUED,
                            queue.operation(),
                            shop.isPaused() ? ChangeReason.SHOP_PAUSED : reason,
                            saved,
                            unregister),
                    waiting -> new Answer(Outcome.WAITING, waiting.operation(), reason, saved, unregister),
                    ignore -> nothing(Outcome.IGNORED, reason, unregister),
                    disregard -> nothing(Outcome.IGNORED, reason, unregister),
                    unchanged -> nothing(Outcome.UNCHANGED, reason, unregister),
                    fail -> new Answer(Outcome.FAILED, fail.operation(), reason, Optional.empty(), unregister)));
        }

        private static Answer nothing(Outcome outcome, ChangeReason reason, boolean unregister) {
            return new Answer(outcome, null, reason, Optional.empty(), unregister);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.answer().apply(this);
        }
    }

    /** Shopping Feed had to be asked about the order and could not be; nothing was stored, declare it again later. */
    record Unavailable(String what) implements DeclarationResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unavailable().apply(this);
        }
    }

    /** The shop is not there (any more). */
    record UnknownShop() implements DeclarationResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknownShop().apply(this);
        }
    }

    /** One function for each of the three; this is how a result is taken apart. */
    record Cases<T>(
            Function<Answer, T> answer, Function<Unavailable, T> unavailable, Function<UnknownShop, T> unknownShop) {}

    <T> T fold(Cases<T> cases);
}
