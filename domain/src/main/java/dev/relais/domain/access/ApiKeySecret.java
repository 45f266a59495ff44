package dev.relais.domain.access;

/** An API key as the shop holds it: {@code rk_} and 256 random bits; never shown by {@link #toString()}. */
public record ApiKeySecret(String value) {

    public static final String PREFIX = "rk_";

    private static final int SHOWN = 8;

    public static ApiKeySecret random() {
        return new ApiKeySecret(PREFIX + Randomness.text());
    }

    /** What is kept of it. */
    public String hash() {
        return Randomness.hash(value);
    }

    /** What may be shown of it. */
    public String beginning() {
        return value.substring(0, Math.min(SHOWN, value.length()));
    }

    @Override
    public String toString() {
        return "ApiKeySecret[hidden]";
    }
}
