package dev.relais.persistence.shop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.ShopCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts API tokens at rest: AES-256-GCM, a random nonce each, the shop as associated data, so that a stored token is of no
 * use under another shop. Stored as one byte for the form, 12 for the nonce, then the ciphertext.
 */
@Singleton
class TokenCipher {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param secretKey base64 of 32 bytes: the setting {@code RELAIS_SECRET_KEY} */
    @Inject
    TokenCipher(@ConfigProperty(name = "relais.secret-key") String secretKey) {
        byte[] bytes = Base64.getDecoder().decode(secretKey.strip());
        if (bytes.length != 32) {
            throw new IllegalArgumentException(
                    "RELAIS_SECRET_KEY must be base64 of 32 bytes, but it is of " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    byte[] encrypt(ShopCode shop, ApiToken token) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, shop, nonce, token.value().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put(FORM)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    ApiToken decrypt(ShopCode shop, byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        byte form = buffer.get();
        if (form != FORM) {
            throw new IllegalStateException("The token of shop " + shop + " is stored in form " + form
                    + ", which this version of Relais does not know");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        return new ApiToken(new String(run(Cipher.DECRYPT_MODE, shop, nonce, encrypted), StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, ShopCode shop, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("shop.token:" + shop).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The token of shop " + shop
                            + " cannot be read: RELAIS_SECRET_KEY is not the key it was stored with",
                    e);
        }
    }
}
