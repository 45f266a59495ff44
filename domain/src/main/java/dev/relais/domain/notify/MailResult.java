package dev.relais.domain.notify;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a mail. */
public sealed interface MailResult {

    /** Takes the result apart, with one function for each of the two. */
    <T> T fold(Supplier<T> taken, Function<NotTaken, T> notTaken);

    /** The mail server has taken it. */
    record Taken() implements MailResult {
        @Override
        public <T> T fold(Supplier<T> taken, Function<NotTaken, T> notTaken) {
            return taken.get();
        }
    }

    /**
     * The mail server could not be reached or did not take it.
     *
     * @param why in the words of the server or of the connection, without secrets and without anybody's whole address
     */
    record NotTaken(String why) implements MailResult {
        @Override
        public <T> T fold(Supplier<T> taken, Function<NotTaken, T> notTaken) {
            return notTaken.apply(this);
        }
    }
}
