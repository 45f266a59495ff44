package dev.relais.domain.history;

import dev.relais.domain.shop.Worded;

/** The steps an order's timeline is made of. */
public enum EventKind implements Worded {
    /** The shop declared something new; {@code reason} says what followed from it. */
    DECLARED("declared"),
    /** The operation waits for the ticket of the one before it (R21). */
    HELD("held"),
    /** The operation was accepted for sending; its ticket is followed (R23). */
    SENT("sent"),
    /** Sending failed in passing and is tried again (R22, R25 to R27). */
    POSTPONED("postponed"),
    /** It is not known whether the operation was accepted (R29). */
    UNKNOWN("unknown"),
    /** The operation was found to have been accepted after all (R29). */
    ADOPTED("adopted"),
    /** Its tickets are still open a day after it was sent (R38). */
    STUCK("stuck"),
    /** The merchant sends it again (R43). */
    RESENT("resent"),
    /** The work ended; {@code outcome} says how. */
    ENDED("ended");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** The word used in REST and in the database. */
    @Override
    public String word() {
        return word;
    }
}
