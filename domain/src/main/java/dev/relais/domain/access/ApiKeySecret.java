package dev.relais.domain.access;

import java.util.regex.Pattern;

/**
 * An API key as the shop holds it: {@code rk_}, 256 random bits, and six characters that tell a key that was cut off or mistyped from
 * one that was revoked, without asking the database. Keys of earlier versions end without those. Never shown by {@link #toString()}.
 */
public record ApiKeySecret(String value) {

    public static final String PREFIX = "rk_";

    private static final int SHOWN = 8;
    private static final int RANDOM = PREFIX.length() + 43;
    private static final int CHECK = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}([A-Za-z0-9_-]{6})?");

    public static ApiKeySecret random() {
        String random = PREFIX + Randomness.text();
        return new ApiKeySecret(random + check(random));
    }

    /** False for what Relais never handed out as a key. */
    public boolean isWhole() {
        return FORM.matcher(value).matches()
                && (value.length() == RANDOM || value.endsWith(check(value.substring(0, RANDOM))));
    }

    private static String check(String random) {
        return Randomness.hashText(random).substring(0, CHECK);
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
