package dev.relais.domain.feed;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import dev.relais.domain.ticket.BatchId;

/** What became of an operation request. */
public sealed interface SendResult {

    /** 202 with a batch id (R23); the ignored orders get no ticket (R24). */
    record Accepted(BatchId batch, List<IgnoredOrder> ignored) implements SendResult {
        public Accepted {
            ignored = List.copyOf(ignored);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.accepted().apply(this);
        }
    }

    /** 400, 404, 422 and other answers that say the request itself is wrong (R28). */
    record Refused(int status, String message) implements SendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.refused().apply(this);
        }
    }

    /** 429: nothing may be sent for this store for so long (R25). */
    record RateLimited(Duration pause) implements SendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rateLimited().apply(this);
        }
    }

    /** 401, 403: the token may not do this (R27). */
    record Unauthorised(int status) implements SendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unauthorised().apply(this);
        }
    }

    /** The request certainly did not arrive: no connection came about (R26). */
    record Unreachable(String what) implements SendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unreachable().apply(this);
        }
    }

    /** 5xx: the API failed; whether it did something first is unlikely but not certain (R26, R29). */
    record ServerError(int status, String message) implements SendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.serverError().apply(this);
        }
    }

    /** The request may have been accepted: time-out after sending, connection lost, 202 without a batch id (R29). */
    record Unknown(String what) implements SendResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknown().apply(this);
        }
    }

    /** One function for each of the seven; this is how a result is taken apart. */
    record Cases<T>(
            Function<Accepted, T> accepted,
            Function<Refused, T> refused,
            Function<RateLimited, T> rateLimited,
            Function<Unauthorised, T> unauthorised,
            Function<Unreachable, T> unreachable,
            Function<ServerError, T> serverError,
            Function<Unknown, T> unknown) {}

    <T> T fold(Cases<T> cases);
}
