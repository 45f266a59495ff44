package dev.relais.domain.shop;

/** What Shopping Feed can be asked to do to an order. */
public enum Operation implements Worded {
    SHIP("ship"),
    CANCEL("cancel"),
    REFUND("refund"),
    DELIVER("deliver");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** The word used on the wire, in REST and in the database. */
    @Override
    public String word() {
        return word;
    }

    /** True if doing it twice could cost money, so that a repeat needs certainty (R29). */
    public boolean movesMoney() {
        return this == REFUND;
    }

    /** True if a marketplace cannot take it back once it was done, so that a person who sends it again is asked first (R43). */
    public boolean isIrrevocable() {
        return this == REFUND || this == CANCEL;
    }
}
