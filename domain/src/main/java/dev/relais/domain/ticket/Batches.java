package dev.relais.domain.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.SentTask;

/**
 * The requests and the tasks they hold. Every method works in the caller's transaction. What is written here before a
 * request leaves is what makes a crash visible afterwards (R29).
 */
public interface Batches {

    /**
     * Writes the request down and moves the tasks, unsent until now, in another request or new, into it; the request is then
     * held by whoever wrote it until the lease ends.
     */
    void write(Batch batch, List<SentTask> tasks, Instant leaseUntil);

    /**
     * Stores the request's new state.
     *
     * @return false, and nothing stored, if the request is not in this state any more: somebody else took it over
     */
    boolean replace(Batch batch, BatchState expected, Instant leaseUntil);

    /** The tasks the request still holds, by task id. */
    List<SentTask> tasksOf(AttemptId attempt);

    /** The shop's oldest request that is {@code READY}; empty if there is none. */
    Optional<Batch> nextReady(ShopCode shop);

    /** The shop's requests whose tickets are due for a look, longest due first. */
    List<Batch> dueForPoll(ShopCode shop, Instant now, int limit);

    /** The shop's requests that somebody is sending, or was when it went, oldest first. */
    List<Batch> sending(ShopCode shop, int limit);

    /** The shop's requests whose result is unknown and that may be looked for now. */
    List<Batch> unclear(ShopCode shop, Instant now, int limit);

    /** Those of these batch ids that the API gave to requests of the same shop that left before this one (R29). */
    Set<BatchId> ofEarlier(Batch request, Collection<BatchId> ids);
}
