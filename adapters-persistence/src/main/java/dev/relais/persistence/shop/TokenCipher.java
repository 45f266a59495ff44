package dev.relais.persistence.shop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.ShopCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Encrypts API tokens at rest: AES-256-GCM, a random nonce each, the shop as associated data, so that a stored token is of no
 * use under another shop. Stored as one byte for the form, four for the key, 12 for the nonce, then the ciphertext; those of earlier
 * versions say no key. Encrypted is with the current key, read is what is under an older one, too.
 */
@Singleton
class TokenCipher {

    private static final Logger LOG = Logger.getLogger(TokenCipher.class);
    private static final byte WITHOUT_KEY = 1;
    private static final byte WITH_KEY = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Set<ShopCode> told = ConcurrentHashMap.newKeySet();
    private final TokenKey current;
    private final List<TokenKey> all;

    /**
     * @param secretKey base64 of 32 bytes: the setting {@code RELAIS_SECRET_KEY}
     * @param older those before it, the same way, with commas between them: {@code RELAIS_SECRET_KEYS_OLDER}
     */
    @Inject
    TokenCipher(
            @ConfigProperty(name = "relais.secret-key") String secretKey,
            @ConfigProperty(name = "relais.secret-keys-older") Optional<List<String>> older) {
        current = TokenKey.of(secretKey, "RELAIS_SECRET_KEY");
        all = Stream.concat(
                        Stream.of(current),
                        older.orElse(List.of()).stream().map(key -> TokenKey.of(key, "RELAIS_SECRET_KEYS_OLDER")))
                .toList();
    }

    byte[] encrypt(ShopCode shop, ApiToken token) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] clear = token.value().getBytes(StandardCharsets.UTF_8);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, current, shop, nonce, clear)
                .orElseThrow(() -> new IllegalStateException("The token of shop " + shop + " cannot be encrypted"));
        return ByteBuffer.allocate(1 + TokenKey.ID_BYTES + NONCE_BYTES + encrypted.length)
                .put(WITH_KEY)
                .put(current.id())
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** As {@link #decrypt}; empty if it cannot be read, which is told once a shop and concerns no other (S32). */
    Optional<ApiToken> read(ShopCode shop, byte[] stored) {
        try {
            return Optional.of(decrypt(shop, stored));
        } catch (IllegalStateException unreadable) {
            if (told.add(shop)) {
                LOG.errorf(
                        "%s; its shop sends nothing until it can be read or another is saved", unreadable.getMessage());
            }
            return Optional.empty();
        }
    }

    ApiToken decrypt(ShopCode shop, byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        if (stored.length <= TokenKey.ID_BYTES) {
            throw isNone(shop);
        }
        List<TokenKey> keys = keys(shop, buffer);
        if (buffer.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw isNone(shop);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        return keys.stream()
                .flatMap(key -> run(Cipher.DECRYPT_MODE, key, shop, nonce, encrypted).stream())
                .findFirst()
                .map(clear -> new ApiToken(new String(clear, StandardCharsets.UTF_8)))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The token of shop " + shop
                                        + " cannot be read: neither RELAIS_SECRET_KEY nor RELAIS_SECRET_KEYS_OLDER is the key it was stored with"));
    }

    private static IllegalStateException isNone(ShopCode shop) {
        return new IllegalStateException("What is stored as the token of shop " + shop + " is none");
    }

    /** True if it is stored as it would be by now. */
    boolean isCurrent(byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        return buffer.get() == WITH_KEY && current.isCalled(id(buffer));
    }

    private List<TokenKey> keys(ShopCode shop, ByteBuffer buffer) {
        byte form = buffer.get();
        if (form == WITHOUT_KEY) {
            return all;
        }
        if (form != WITH_KEY) {
            throw new IllegalStateException("The token of shop " + shop + " is stored in form " + form
                    + ", which this version of Relais does not know");
        }
        byte[] id = id(buffer);
        return all.stream().filter(key -> key.isCalled(id)).toList();
    }

    private static byte[] id(ByteBuffer buffer) {
        byte[] id = new byte[TokenKey.ID_BYTES];
        buffer.get(id);
        return id;
    }

    /** Empty if that is not what was encrypted with this key for this shop. */
    private static Optional<byte[]> run(int mode, TokenKey key, ShopCode shop, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("shop.token:" + shop).getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException refused) {
            return Optional.empty();
        }
    }
}
