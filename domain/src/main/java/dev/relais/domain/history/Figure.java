package dev.relais.domain.history;

/** What a process run counts. */
public enum Figure {
    /** Requests made to Shopping Feed. */
    REQUESTS("requests"),
    /** Orders in requests that were accepted. */
    SENT("sent"),
    /** Tasks that ended well. */
    SUCCEEDED("succeeded"),
    /** Tasks that ended badly: failed, refused or without answer. */
    FAILED("failed"),
    /** Tasks that ended because nothing was asked for any more. */
    WITHDRAWN("withdrawn"),
    /** Tasks put off: waiting for a ticket, a limit or the API. */
    POSTPONED("postponed"),
    /** Tasks of which it is not known whether they were accepted. */
    UNKNOWN("unknown"),
    /** Mails that the mail server has taken. */
    MAILS("mails"),
    /** Notices told by those mails. */
    MAILED("mailed"),
    /** Rows of finished history that were deleted (R44). */
    DELETED("deleted");

    private final String word;

    Figure(String word) {
        this.word = word;
    }

    /** The word used in REST, in the log and in the database. */
    public String word() {
        return word;
    }
}
