package dev.relais.web.mail;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says why a mail was not taken, in the words of the server or the connection, without anybody's whole address. */
final class Refused {

    private static final Pattern MAILBOX = Pattern.compile("[^\\s<>\"':;,()]+(@[^\\s<>\"':;,()]+)");
    private static final int LONGEST = 500;

    private Refused() {}

    static String inWords(Throwable failure) {
        Throwable cause = innermost(failure);
        String said = Optional.ofNullable(cause.getMessage())
                .filter(message -> !message.isBlank())
                .orElse(cause.getClass().getSimpleName());
        return cause instanceof TimeoutException
                        || cause.getClass().getSimpleName().equals("TimeoutException")
                ? "the mail server did not answer in time"
                : shortened(MAILBOX.matcher(said.replaceAll("\\p{Cntrl}+", " ")).replaceAll("…$1"));
    }

    private static String shortened(String said) {
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }

    private static Throwable innermost(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
    }
}
