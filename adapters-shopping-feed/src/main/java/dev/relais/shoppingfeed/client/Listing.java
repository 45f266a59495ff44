package dev.relais.shoppingfeed.client;

import java.util.List;
import java.util.function.Function;

/** What became of reading a list of the API. */
sealed interface Listing<E> {

    <T> T fold(Cases<E, T> cases);

    /** Every page was read. */
    record Whole<E>(List<E> elements) implements Listing<E> {
        public Whole {
            elements = List.copyOf(elements);
        }

        @Override
        public <T> T fold(Cases<E, T> cases) {
            return cases.whole().apply(elements);
        }
    }

    /** The API refused a page. */
    record Refused<E>(Answer answer) implements Listing<E> {
        @Override
        public <T> T fold(Cases<E, T> cases) {
            return cases.refused().apply(answer);
        }
    }

    /** A page did not arrive, is no list, or does not lead to the next one. */
    record Broken<E>(String what) implements Listing<E> {
        @Override
        public <T> T fold(Cases<E, T> cases) {
            return cases.broken().apply(what);
        }
    }

    /** One function for each of the three; this is how a listing is taken apart. */
    record Cases<E, T>(Function<List<E>, T> whole, Function<Answer, T> refused, Function<String, T> broken) {}
}
