package dev.relais.domain.access;

import java.nio.charset.StandardCharsets;

/** What a person signs in with; never shown by {@link #toString()}. */
public record Password(String value) {

    public static final int SHORTEST = 12;

    /** Longer than anybody types; each byte counts. */
    public static final int LONGEST_BYTES = 1000;

    /** One that nobody knows or will ever know: 256 random bits. */
    public static Password ofNobody() {
        return new Password(Randomness.text());
    }

    /** True if it is long enough to be safe, no longer than is taken, and none that is known. */
    public boolean isUsable(String user, KnownPasswords known) {
        return value.codePointCount(0, value.length()) >= SHORTEST
                && value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && !known.contains(this, user);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
