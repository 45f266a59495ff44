package dev.relais.domain.ticket;

import java.time.Duration;
import java.time.Instant;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/**
 * One request of one shop and one operation (R20), written down before it is sent.
 *
 * @param batchId what the API calls it; null until it was accepted
 * @param sentAt when sending began; null while it is {@code READY}
 * @param polls how often its tickets were read
 * @param nextPollAt when its tickets are read next; null until it was accepted
 * @param stuck true once the merchant was told that its tickets stay open (R38)
 */
public record Batch(
        AttemptId attempt,
        ShopCode shop,
        Operation operation,
        BatchState state,
        @Nullable BatchId batchId,
        @Nullable Instant sentAt,
        int polls,
        @Nullable Instant nextPollAt,
        boolean stuck) {

    /** R20: the most orders one request may hold. */
    public static final int MOST_ORDERS = 100;

    /** A request about to be sent. */
    public static Batch sending(ShopCode shop, Operation operation, Instant now) {
        return new Batch(AttemptId.createdAt(now), shop, operation, BatchState.SENDING, null, now, 0, null, false);
    }

    /** A part of a refused request, to be sent on its own. */
    public static Batch ready(ShopCode shop, Operation operation, Instant now) {
        return new Batch(AttemptId.createdAt(now), shop, operation, BatchState.READY, null, null, 0, null, false);
    }

    /** The same request, about to be sent. */
    public Batch nowSending(Instant now) {
        return in(BatchState.SENDING, null, now, polls, null);
    }

    /** R23: the API accepted it under this batch id. */
    public Batch accepted(BatchId id, Instant now) {
        return in(BatchState.SENT, id, sentAt, 0, PollingSchedule.next(0, now));
    }

    /** R29: a part of it, which turns out to have been accepted under this batch id when this one was sent. */
    public Batch adopted(BatchId id, Instant now) {
        return new Batch(
                AttemptId.createdAt(now),
                shop,
                operation,
                BatchState.SENT,
                id,
                sentAt,
                0,
                PollingSchedule.next(0, now),
                false);
    }

    /** R38: the merchant is told that its tickets stay open. */
    public Batch nowStuck() {
        return new Batch(attempt, shop, operation, state, batchId, sentAt, polls, nextPollAt, true);
    }

    /** R29: the API may or may not have accepted it. */
    public Batch unclear() {
        return in(BatchState.UNKNOWN, batchId, sentAt, polls, null);
    }

    /** R30: its tickets were read and some are still open. */
    public Batch polled(Instant now) {
        return in(BatchState.SENT, batchId, sentAt, polls + 1, PollingSchedule.next(polls + 1, now));
    }

    /** Its tickets could not be read and are read again then; it does not count as a look. */
    public Batch pollAgainAt(Instant later) {
        return in(BatchState.SENT, batchId, sentAt, polls, later);
    }

    /** Nothing of it is open any more. */
    public Batch settled() {
        return in(BatchState.SETTLED, batchId, sentAt, polls, null);
    }

    /** How long ago it was sent; zero if it was not sent yet. */
    public Duration timeSinceSent(Instant now) {
        return sentAt == null ? Duration.ZERO : Duration.between(sentAt, now);
    }

    /** When sending began; a missing one here is a bug in the caller. */
    public Instant requireSentAt() {
        if (sentAt == null) {
            throw new IllegalStateException("Request " + attempt + " is " + state + " and was not sent yet");
        }
        return sentAt;
    }

    /** The batch id of a request that was accepted; a missing one here is a bug in the caller. */
    public BatchId requireBatchId() {
        if (batchId == null) {
            throw new IllegalStateException(
                    "Request " + attempt + " is " + state + " and has no batch id, it must be SENT");
        }
        return batchId;
    }

    private Batch in(
            BatchState next, @Nullable BatchId id, @Nullable Instant sent, int polled, @Nullable Instant poll) {
        return new Batch(attempt, shop, operation, next, id, sent, polled, poll, stuck);
    }
}
