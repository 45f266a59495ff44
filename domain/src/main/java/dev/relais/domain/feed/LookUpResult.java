package dev.relais.domain.feed;

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

    /** Shopping Feed could not be asked; nothing is known of the order. */
    record Unavailable(String what) implements LookUpResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unavailable().apply(this);
        }
    }

    /** One function for each of the three; this is how a result is taken apart. */
    record Cases<T>(Function<Found, T> found, Function<NotKnown, T> notKnown, Function<Unavailable, T> unavailable) {}

    <T> T fold(Cases<T> cases);
}
