package dev.relais.domain.task;

import dev.relais.domain.shop.Worded;

/** How an order task ends; each ends in exactly one of these (rules, Outcomes). */
public enum Outcome implements Worded {
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    REFUSED("refused"),
    NO_ANSWER("no_answer"),
    WITHDRAWN("withdrawn"),
    SUPERSEDED("superseded"),
    DISMISSED("dismissed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used in REST and in the database. */
    @Override
    public String word() {
        return word;
    }

    /** True if the merchant has to look at it (R33, R35, R38). */
    public boolean needsAttention() {
        return this == FAILED || this == REFUSED || this == NO_ANSWER;
    }
}
