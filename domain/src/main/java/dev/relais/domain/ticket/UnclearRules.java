package dev.relais.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.task.SentTask;

/** R29: what becomes of a task of which it is not known whether the API accepted it; pure. */
public final class UnclearRules {

    /** How long Relais waits before it looks, so that a ticket made late is seen. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** How far the API's clock may differ from ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private UnclearRules() {}

    /** When to look for the tickets of a request that is found abandoned or forgotten now: when its grace is over. */
    public static Instant looksAt(Batch abandoned, Instant now) {
        Instant sentAt = abandoned.sentAt() == null ? now : abandoned.sentAt();
        Instant graceEnds = sentAt.plus(GRACE);
        return graceEnds.isBefore(now) ? now : graceEnds;
    }

    /** Tickets scheduled before this time belong to an earlier request. */
    public static Instant ticketsSince(Instant sentAt) {
        return sentAt.minus(CLOCK_TOLERANCE);
    }

    /** The batch to follow, if the API has a ticket of the task; empty if it has none. */
    public static Optional<BatchId> adoptable(List<Ticket> tickets) {
        return tickets.stream().flatMap(ticket -> batchOf(ticket).stream()).findFirst();
    }

    /** The batch that the ticket names; empty if it names none. */
    public static Optional<BatchId> batchOf(Ticket ticket) {
        return Optional.ofNullable(ticket.batchId()).filter(id -> !id.isBlank()).map(BatchId::new);
    }

    /** True if a task without any ticket may be sent again; one that moves money may not. */
    public static boolean maySendAgain(SentTask task) {
        return !task.operation().movesMoney();
    }
}
