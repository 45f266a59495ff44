package dev.relais.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import dev.relais.domain.shop.Worded;

/** What an API key may be used for. */
public enum KeyScope implements Worded {
    /** Declares orders, and the statuses that the shop has. */
    DECLARE("declare"),

    /** Reads orders, runs and the log. */
    READ("read"),

    /** Sends again, sets aside and runs processes. */
    ACT("act");

    /** What a key may do when nobody says anything else. */
    public static final Set<KeyScope> ALL = Collections.unmodifiableSet(EnumSet.allOf(KeyScope.class));

    private final String word;

    KeyScope(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
