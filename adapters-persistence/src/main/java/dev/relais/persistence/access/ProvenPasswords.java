package dev.relais.persistence.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.relais.domain.access.Password;

/**
 * Passwords that this process has proven right the slow way, so that a program which sends one with each call does not cost a slow hash
 * each time. Kept is a MAC under a key that lives as long as the process; with a new password the hash it belongs to is another one.
 */
final class ProvenPasswords {

    private static final int MOST = 1000;
    private static final int KEY_BYTES = 32;

    private final Map<String, byte[]> macs = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    ProvenPasswords() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    boolean contains(Password password, String hash) {
        byte[] known = macs.get(hash);
        return known != null && MessageDigest.isEqual(known, mac(password));
    }

    void add(Password password, String hash) {
        if (macs.size() >= MOST) {
            macs.clear();
        }
        macs.put(hash, mac(password));
    }

    private byte[] mac(Password password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.value().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
