package dev.relais.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets nobody can guess, and what is kept of them. */
final class Randomness {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    /** 256 random bits, in letters that are safe in headers and addresses. */
    static String text() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hex: enough, because a secret of 256 random bits cannot be guessed. */
    static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    /** SHA-256 in letters that are safe in headers and addresses. */
    static String hashText(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
