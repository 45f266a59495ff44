package dev.relais.domain.shop;

/** Whether a shop's updates leave as soon as they are saved, or with the next run of the SYNC process (R16). */
public enum SyncMode implements Worded {
    REAL_TIME("real-time"),
    BATCH("batch");

    private final String word;

    SyncMode(String word) {
        this.word = word;
    }

    /** The word used in REST and in the database. */
    @Override
    public String word() {
        return word;
    }
}
