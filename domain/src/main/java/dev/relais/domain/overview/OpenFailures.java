package dev.relais.domain.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.history.Failure;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Remedy;

/** The failures that a merchant has still to look at, as last committed. Reading never waits for those who write. */
public interface OpenFailures {

    /** How many there are, counted no further than this. */
    int count(FailureFilter filter, int most);

    /** How many there are of each operation; an operation without any is left out. */
    Map<Operation, Long> operations(FailureFilter filter);

    /** What they have in common, the most frequent first. */
    List<FailureCause> causes(FailureFilter filter);

    /** What was said of the latest of them, at most so many, each text of an operation once, the most frequent first. */
    List<Said> said(FailureFilter filter, int latest);

    /** How many of the latest shipments, at most so many, that failed for want of a tracking number have none by now. */
    int countWithoutNumber(FailureFilter filter, int latest);

    /**
     * At most so many that were open before then, behind the place if one is given, in an order that stays; one that opens
     * meanwhile may be left out.
     */
    List<Placed> page(FailureFilter filter, Instant before, Optional<Long> behind, int limit);

    /** When the latest of them was settled, by a person or by itself; empty if none ever was. */
    Optional<Instant> lastSettled();

    /** True if one was ever settled, as far as they are kept. */
    boolean isAnySettled();

    /**
     * What was said of some of them in the same words.
     *
     * @param message empty if nothing was said
     */
    record Said(ReasonCode reason, Operation operation, String message, long failures) {

        public Remedy remedy() {
            return Remedy.of(reason, operation, message);
        }
    }

    /** A failure and its place. */
    record Placed(long place, Failure failure) {}
}
