package dev.relais.domain.ticket;

/** Where a request of ours stands. */
public enum BatchState {
    /** Made up and waiting to be sent: what a refused request was split into (R28). */
    READY,
    /** Written down, about to be sent or being sent; if its lease ends in this state the result is unknown (R29). */
    SENDING,
    /** Accepted with a batch id; its tickets are followed. */
    SENT,
    /** It is not known whether it was accepted (R29). */
    UNKNOWN,
    /** Nothing of it is open any more. */
    SETTLED
}
