package dev.relais.domain.feed;

import java.time.Duration;
import java.util.function.Function;

import dev.relais.domain.order.ShoppingFeedLink;

/** What became of looking an order up by its store reference (R03). */
public sealed interface LookUpResult {

    /** Shopping Feed knows the order; who fulfils it was read off the order (R11). */
    record Found(ShoppingFeedLink link) implements LookUpResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.found().apply(this);
        }
    }

    /** Shopping Feed knows no order of that reference. */
    record NotKnown() implements LookUpResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notKnown().apply(this);
        }
    }

    /** 429: nothing may be asked for this store for so long (R25). */
    record RateLimited(Duration pause) implements LookUpResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rateLimited().apply(this);
        }
    }

    /** 401, 403: the token may not do this (R27). */
    record Unauthorised(int status) implements LookUpResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unauthorised().apply(this);
        }
    }

    /** Shopping Feed could not be asked; nothing is known of the order. */
    record Unavailable(String what) implements LookUpResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unavailable().apply(this);
        }
    }

    /** One function for each of the five; this is how a result is taken apart. */
    record Cases<T>(
            Function<Found, T> found,
            Function<NotKnown, T> notKnown,
            Function<RateLimited, T> rateLimited,
            Function<Unauthorised, T> unauthorised,
            Function<Unavailable, T> unavailable) {}

    <T> T fold(Cases<T> cases);
}
