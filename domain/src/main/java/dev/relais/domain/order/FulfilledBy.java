package dev.relais.domain.order;

/** Who ships the order; an order shipped by its channel is never sent (R11). */
public enum FulfilledBy {
    STORE("store"),
    CHANNEL("channel");

    private final String word;

    FulfilledBy(String word) {
        this.word = word;
    }

    /** The word used in REST and in the database. */
    public String word() {
        return word;
    }
}
