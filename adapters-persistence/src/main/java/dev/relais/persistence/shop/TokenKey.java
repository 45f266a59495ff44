package dev.relais.persistence.shop;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

/**
 * A key that tokens are encrypted with.
 *
 * @param id by which a stored token tells the key it is under; it tells nothing of the key
 */
record TokenKey(SecretKeySpec key, byte[] id) {

    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    /** @param base64 of 32 bytes */
    static TokenKey of(String base64, String setting) {
        byte[] bytes = decoded(base64.strip(), setting);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    setting + " must be base64 of " + KEY_BYTES + " bytes, but it is of " + bytes.length);
        }
        return new TokenKey(new SecretKeySpec(bytes, "AES"), Arrays.copyOf(digest(bytes), ID_BYTES));
    }

    boolean isCalled(byte[] other) {
        return Arrays.equals(id, other);
    }

    private static byte[] decoded(String base64, String setting) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(setting + " must be base64 of " + KEY_BYTES + " bytes", notBase64);
        }
    }

    private static byte[] digest(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "TokenKey[hidden]";
    }
}
