package dev.relais.domain.access;

import java.nio.charset.StandardCharsets;

/** What a person signs in with; never shown by {@link #toString()}. */
public record Password(String value) {

    public static final int SHORTEST = 12;

    /** Longer than anybody types; each byte counts. */
    public static final int LONGEST_BYTES = 1000;

    /** True if it is long enough to be safe, and no longer than is taken. */
    public boolean isUsable() {
        return value.codePointCount(0, value.length()) >= SHORTEST
                && value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
