package dev.relais.domain.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.task.SentTask;

/** R31 to R36, R38: which tickets speak of a task, and what they say of it; pure. */
public final class TicketRules {

    /** R38: how long a ticket may stay open before the merchant is told. */
    public static final Duration STUCK_AFTER = Duration.ofHours(24);

    /** R38: how long a ticket may stay open before its task ends without an answer. */
    public static final Duration NO_ANSWER_AFTER = Duration.ofDays(7);

    private TicketRules() {}

    /** The tasks that ended, in the order of the tasks; those missing are still open. */
    public static List<Settlement> settle(List<SentTask> tasks, List<Ticket> tickets) {
        return tasks.stream()
                .flatMap(task -> outcome(task, ticketsOf(task, tasks, tickets)).stream())
                .toList();
    }

    /** R38: as {@link #settle}, but what is open for too long ends as well. */
    public static List<Settlement> settle(List<SentTask> tasks, List<Ticket> tickets, Duration sinceSent) {
        boolean isTooLate = sinceSent.compareTo(NO_ANSWER_AFTER) >= 0;
        return tasks.stream()
                .flatMap(task -> outcome(task, ticketsOf(task, tasks, tickets))
                        .or(() -> isTooLate ? Optional.of(Settlement.noAnswer(task)) : Optional.empty())
                        .stream())
                .toList();
    }

    /** R38: true if what is still open after that time is to be mentioned. */
    public static boolean isStuck(Duration sinceSent) {
        return sinceSent.compareTo(STUCK_AFTER) >= 0;
    }

    /** R31: by the Shopping Feed order id; for a ticket without one by reference and channel, if only one task fits. */
    static List<Ticket> ticketsOf(SentTask task, List<SentTask> tasks, List<Ticket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.orderId() != null
                        ? ticket.orderId() == task.link().orderId().value()
                        : isMeantBy(ticket, task.link()) && isOnlyOneMeantBy(ticket, tasks))
                .toList();
    }

    private static boolean isOnlyOneMeantBy(Ticket ticket, List<SentTask> tasks) {
        return tasks.stream().filter(task -> isMeantBy(ticket, task.link())).count() == 1;
    }

    private static boolean isMeantBy(Ticket ticket, ShoppingFeedLink link) {
        if (ticket.reference() == null
                || ticket.channel() == null
                || ticket.channel().isBlank()) {
            return false;
        }
        return ticket.reference().equals(link.reference())
                && link.channel() != null
                && new Channel(ticket.channel()).isSameAs(link.channel());
    }

    /** With several tickets for one order all must be final; then a failure weighs most, a refusal next. */
    private static Optional<Settlement> outcome(SentTask task, List<Ticket> tickets) {
        if (tickets.isEmpty()
                || !tickets.stream().allMatch(ticket -> ticket.state().isFinal())) {
            return Optional.empty();
        }
        return first(tickets, TicketState.FAILED)
                .map(ticket -> Settlement.failed(task, ticket.message()))
                .or(() ->
                        first(tickets, TicketState.CANCELED).map(ticket -> Settlement.refused(task, ticket.message())))
                .or(() -> Optional.of(Settlement.succeeded(task)));
    }

    private static Optional<Ticket> first(List<Ticket> tickets, TicketState state) {
        return tickets.stream().filter(ticket -> ticket.state() == state).findFirst();
    }
}
