package dev.relais.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** An API key as the shop holds it: {@code rk_} and 256 random bits; never shown by {@link #toString()}. */
public record ApiKeySecret(String value) {

    public static final String PREFIX = "rk_";

    private static final int BYTES = 32;
    private static final int SHOWN = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ApiKeySecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiKeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hex: enough, because a key of 256 random bits cannot be guessed. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
