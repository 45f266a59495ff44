package dev.relais.domain.bulk;

import dev.relais.domain.shop.Worded;

/** What is done about each of many failures (R43). */
public enum BulkDeed implements Worded {
    RESEND("resend"),
    DISMISS("dismiss");

    private final String word;

    BulkDeed(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
