package dev.relais.bootstrap.start;

/** A reason not to start that the person at the console can mend; the message says what is wrong and how. */
final class CannotStart extends RuntimeException {

    CannotStart(String whatAndHow) {
        super(whatAndHow);
    }

    CannotStart(String whatAndHow, Throwable cause) {
        super(whatAndHow, cause);
    }
}
