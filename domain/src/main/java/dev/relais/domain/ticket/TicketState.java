package dev.relais.domain.ticket;

/** How far a ticket has come, in the API's own spelling (API section 4). */
public enum TicketState {
    SCHEDULED("scheduled"),
    RUNNING("running"),
    SUCCEED("succeed"),
    FAILED("failed"),
    CANCELED("canceled"),
    /** R36: a state never seen before; treated as still open. */
    UNRECOGNISED("");

    private final String word;

    TicketState(String word) {
        this.word = word;
    }

    /** The state of that word; {@link #UNRECOGNISED} for any other word. */
    public static TicketState of(String word) {
        for (TicketState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        return UNRECOGNISED;
    }

    public String word() {
        return word;
    }

    /** R32, R33, R35 against R34, R36. */
    public boolean isFinal() {
        return this == SUCCEED || this == FAILED || this == CANCELED;
    }
}
