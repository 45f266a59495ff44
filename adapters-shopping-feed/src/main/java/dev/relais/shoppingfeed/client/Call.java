package dev.relais.shoppingfeed.client;

import java.util.function.Function;

/** What became of one call: an answer, or none. */
sealed interface Call {

    <T> T fold(Cases<T> cases);

    /** An answer of any status arrived whole. */
    record Answered(Answer answer) implements Call {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.answered().apply(this);
        }
    }

    /**
     * No connection came about, so nothing was sent.
     *
     * @param isUntrusted true if there was a server whose certificate proves that it is another one, or nothing
     */
    record NotConnected(String what, boolean isUntrusted) implements Call {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notConnected().apply(this);
        }
    }

    /** Something may have been sent and no whole answer came back. */
    record Lost(String what) implements Call {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.lost().apply(this);
        }
    }

    /** One function for each of the three; this is how a call is taken apart. */
    record Cases<T>(Function<Answered, T> answered, Function<NotConnected, T> notConnected, Function<Lost, T> lost) {}
}
