package dev.relais.domain.feed;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import dev.relais.domain.ticket.Ticket;

/** What became of reading tickets. */
public sealed interface TicketsAnswer {

    /** Every page was read. */
    record Read(List<Ticket> tickets) implements TicketsAnswer {
        public Read {
            tickets = List.copyOf(tickets);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.read().apply(this);
        }
    }

    /** 429: nothing may be asked for this store for so long (R25). */
    record RateLimited(Duration pause) implements TicketsAnswer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rateLimited().apply(this);
        }
    }

    /** 401, 403 (R27). */
    record Unauthorised(int status) implements TicketsAnswer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unauthorised().apply(this);
        }
    }

    /** 404: the API knows no such batch, or does not know it any more (R37). */
    record NotKnown(String what) implements TicketsAnswer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notKnown().apply(this);
        }
    }

    /** Any other answer, or none: nothing was learned, reading again later is harmless. */
    record Unreadable(String what) implements TicketsAnswer {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unreadable().apply(this);
        }
    }

    /** One function for each of the five; this is how an answer is taken apart. */
    record Cases<T>(
            Function<Read, T> read,
            Function<RateLimited, T> rateLimited,
            Function<Unauthorised, T> unauthorised,
            Function<NotKnown, T> notKnown,
            Function<Unreadable, T> unreadable) {}

    <T> T fold(Cases<T> cases);
}
