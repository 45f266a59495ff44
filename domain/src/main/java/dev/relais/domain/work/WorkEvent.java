package dev.relais.domain.work;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

import dev.relais.domain.order.Declaration;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Settlement;

/** What can happen to an order and to the work about it. */
public sealed interface WorkEvent {

    /**
     * Its shop declares a state (R01).
     *
     * @param task the id of its task, should one have to be made
     * @param by who said so in its shop's place, in a few words for the timeline; empty if its shop did
     */
    record Declared(Declaration declaration, TaskId task, String by) implements WorkEvent {

        /** Its shop itself says so. */
        public Declared(Declaration declaration, TaskId task) {
            this(declaration, task, "");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.declared().apply(this);
        }
    }

    /**
     * Its unsent task is due while a request of this operation is made up (R18, R20).
     *
     * @param part the id of what leaves, should that be a part of the task only (R45)
     */
    record TurnCame(Operation operation, TaskId part) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.turnCame().apply(this);
        }
    }

    /** What left was accepted under this batch id (R23). */
    record Accepted(SentTask task, BatchId batch) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.accepted().apply(this);
        }
    }

    /** What left was refused for good: reported as ignored (R24), wrong (R28), tried in vain for too long (R26). */
    record Rejected(SentTask task, ReasonCode reason, String message) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rejected().apply(this);
        }
    }

    /**
     * What left was not accepted, for a cause that passes (R22, R25 to R27).
     *
     * @param again when to try again
     * @param reason why, in a word for the timeline
     * @param counts true if this counts as an attempt (R26)
     */
    record CameBack(SentTask task, Instant again, String reason, boolean counts) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cameBack().apply(this);
        }
    }

    /** It is not known whether what left was accepted (R29). */
    record BecameUnclear(SentTask task, String what) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.becameUnclear().apply(this);
        }
    }

    /** What was unclear turns out to have been accepted under this batch id (R29). */
    record Adopted(SentTask task, BatchId batch) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.adopted().apply(this);
        }
    }

    /**
     * What was unclear was looked for and not found (R29).
     *
     * @param certain true if the API said that there is nothing; false if what it said cannot be followed
     */
    record FoundNowhere(SentTask task, boolean certain) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.foundNowhere().apply(this);
        }
    }

    /** Its tickets are still open a day after it was sent (R38). */
    record GotStuck(SentTask task) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.gotStuck().apply(this);
        }
    }

    /** Its tickets are final, or waited for long enough (R32, R33, R35, R38). */
    record Settled(Settlement settlement) implements WorkEvent {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.settled().apply(this);
        }
    }

    /**
     * The merchant sends it again (R43).
     *
     * @param failed the operations that failed and are still listed under failures, or were set aside last
     * @param by who says so
     * @param task the id of its task, should one have to be made
     */
    record Resent(Set<Operation> failed, String by, TaskId task) implements WorkEvent {
        public Resent {
            failed = Set.copyOf(failed);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.resent().apply(this);
        }
    }

    /** The merchant sets its failures aside (R43). */
    record Dismissed(Set<Operation> failed, String by) implements WorkEvent {
        public Dismissed {
            failed = Set.copyOf(failed);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.dismissed().apply(this);
        }
    }

    /** One function for each of the twelve; this is how an event is taken apart. */
    record Cases<T>(
            Function<Declared, T> declared,
            Function<TurnCame, T> turnCame,
            Function<Accepted, T> accepted,
            Function<Rejected, T> rejected,
            Function<CameBack, T> cameBack,
            Function<BecameUnclear, T> becameUnclear,
            Function<Adopted, T> adopted,
            Function<FoundNowhere, T> foundNowhere,
            Function<GotStuck, T> gotStuck,
            Function<Settled, T> settled,
            Function<Resent, T> resent,
            Function<Dismissed, T> dismissed) {}

    <T> T fold(Cases<T> cases);
}
