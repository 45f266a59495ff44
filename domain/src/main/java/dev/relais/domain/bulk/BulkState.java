package dev.relais.domain.bulk;

import dev.relais.domain.shop.Worded;

/** How far it has come. */
public enum BulkState implements Worded {
    RUNNING("running"),
    STOPPED("stopped"),
    FINISHED("finished");

    private final String word;

    BulkState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
