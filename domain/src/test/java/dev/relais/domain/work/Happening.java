package dev.relais.domain.work;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** One thing that happens in a random history; {@link World#happens} says what it does to an order. */
sealed interface Happening {

    /** The shop declares a status and a number: null says nothing of it, empty takes it away. */
    record Declares(String status, @Nullable String number, Mark mark) implements Happening {}

    /** What a declaration is marked with. */
    enum Mark {
        NONE,
        BASELINE,
        STALE,
        BY_CHANNEL
    }

    record TimePasses(Duration time) implements Happening {}

    /** The SYNC process comes to the order's task, if it is due and nothing is on the wire. */
    record Runs() implements Happening {}

    /** What is on the wire is answered, or is not. */
    record Answers(Answer answer) implements Happening {}

    /** How a request can end. */
    enum Answer {
        ACCEPTED,
        REPORTED_AS_IGNORED,
        REFUSED,
        RATE_LIMITED,
        TOKEN_REFUSED,
        UNREACHABLE,
        GIVEN_UP,
        /** Nobody knows: the answer is lost, or Relais is killed before it is noted. */
        LOST_BUT_ACCEPTED,
        LOST_AND_NOT_ACCEPTED
    }

    /** What is unclear is looked for. */
    record LooksForTickets(boolean certain) implements Happening {}

    /** A ticket of what was accepted comes to this state; the task is chosen by this number. */
    record TicketSays(TicketWord word, int which) implements Happening {}

    /** What a look at a ticket can tell. */
    enum TicketWord {
        SUCCEED,
        FAILED,
        CANCELED,
        RUNNING,
        STUCK,
        NO_ANSWER,
        /** The API does not know the batch any more (R37). */
        NOT_FOUND
    }

    /** R15: the merchant says whether the order's channel takes refunds and cancellations. */
    record ChannelTakes(boolean both) implements Happening {}

    record MerchantResends() implements Happening {}

    record MerchantDismisses() implements Happening {}
}
