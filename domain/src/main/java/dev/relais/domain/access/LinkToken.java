package dev.relais.domain.access;

/**
 * What a link shows so that its holder may set a password: 256 random bits, of which a hash is kept; never shown by {@link #toString()}.
 */
public record LinkToken(String value) {

    public static LinkToken random() {
        return new LinkToken(Randomness.text());
    }

    /** What is kept of it. */
    public String hash() {
        return Randomness.hash(value);
    }

    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
