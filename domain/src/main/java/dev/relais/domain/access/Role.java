package dev.relais.domain.access;

import java.util.List;
import java.util.stream.Stream;

import dev.relais.domain.shop.Worded;

/** What a person may do; each role may also do what those before it may. */
public enum Role implements Worded {
    /** Sees everything but secrets. */
    VIEWER("viewer"),
    /** Also sends again, sets aside and runs processes. */
    OPERATOR("operator"),
    /** Also changes shops, mappings, rules, keys and people. */
    ADMIN("admin");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** This role and those it includes. */
    public List<Role> included() {
        return Stream.of(values()).filter(this::includes).toList();
    }

    public boolean includes(Role other) {
        return other.compareTo(this) <= 0;
    }
}
