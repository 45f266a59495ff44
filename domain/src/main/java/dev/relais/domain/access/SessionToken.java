package dev.relais.domain.access;

/** What a browser shows to be known again: 256 random bits, of which a hash is kept; never shown by {@link #toString()}. */
public record SessionToken(String value) {

    public static SessionToken random() {
        return new SessionToken(Randomness.text());
    }

    /** What is kept of it. */
    public String hash() {
        return Randomness.hash(value);
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
