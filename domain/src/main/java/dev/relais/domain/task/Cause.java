package dev.relais.domain.task;

import dev.relais.domain.shop.Worded;

/** Why a shipment is to be told: what R18 may withdraw and R05 may not depends on it. */
public enum Cause implements Worded {
    STATUS_CHANGED("status_changed"),
    TRACKING_CHANGED("tracking_changed");

    private final String word;

    Cause(String word) {
        this.word = word;
    }

    /** The word used in the database and in the timeline. */
    @Override
    public String word() {
        return word;
    }

    /** Of two causes the one that R18 cannot withdraw. */
    Cause orStronger(Cause other) {
        return this == TRACKING_CHANGED ? this : other;
    }
}
