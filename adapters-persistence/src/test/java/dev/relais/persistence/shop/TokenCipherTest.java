package dev.relais.persistence.shop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("S08 A stored token")
class TokenCipherTest {

    private static final ShopCode SHOP = new ShopCode("shop");
    private static final ApiToken TOKEN = new ApiToken("a-token-of-shopping-feed");
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final TokenCipher cipher = new TokenCipher(NEW, Optional.of(List.of(OLD)));

    @Test
    @DisplayName("is read back, is no clear text, and is never stored the same way twice")
    void readBack() {
        byte[] stored = cipher.encrypt(SHOP, TOKEN);

        assertThat(cipher.decrypt(SHOP, stored)).isEqualTo(TOKEN);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("token");
        assertThat(cipher.encrypt(SHOP, TOKEN)).isNotEqualTo(stored);
        assertThat(cipher.isCurrent(stored)).isTrue();
    }

    @Test
    @DisplayName("is of no use under another shop, and not with any byte of it changed")
    void boundToItsShop() {
        byte[] stored = cipher.encrypt(SHOP, TOKEN);

        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(new ShopCode("another"), stored));
        IntStream.range(0, stored.length).forEach(at -> {
            byte[] changed = stored.clone();
            changed[at] ^= 1;
            assertThatIllegalStateException()
                    .as("byte " + at)
                    .isThrownBy(() -> cipher.decrypt(SHOP, changed))
                    .withMessageNotContaining(TOKEN.value());
        });
    }

    @Test
    @DisplayName("is read under an older key for as long as that is there, and is known to be older")
    void olderKey() {
        byte[] stored = new TokenCipher(OLD, Optional.empty()).encrypt(SHOP, TOKEN);

        assertThat(cipher.decrypt(SHOP, stored)).isEqualTo(TOKEN);
        assertThat(cipher.isCurrent(stored)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> new TokenCipher(NEW, Optional.empty()).decrypt(SHOP, stored))
                .withMessageContaining("RELAIS_SECRET_KEYS_OLDER");
    }

    @Test
    @DisplayName("S32 that cannot be read is none, whatever is stored instead of it")
    void unreadable() {
        byte[] stored = cipher.encrypt(SHOP, TOKEN);

        assertThat(cipher.read(SHOP, stored)).contains(TOKEN);
        IntStream.range(0, stored.length)
                .forEach(length -> assertThat(cipher.read(SHOP, Arrays.copyOf(stored, length)))
                        .isEmpty());
        assertThat(new TokenCipher(OLD, Optional.empty()).read(SHOP, stored)).isEmpty();
    }

    @Test
    @DisplayName("of an earlier version, which says no key, is read and known to be older")
    void earlierVersion() throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(OLD), "AES"),
                new GCMParameterSpec(128, nonce));
        aes.updateAAD("shop.token:shop".getBytes(StandardCharsets.UTF_8));
        byte[] encrypted = aes.doFinal(TOKEN.value().getBytes(StandardCharsets.UTF_8));
        byte[] stored = ByteBuffer.allocate(13 + encrypted.length)
                .put((byte) 1)
                .put(nonce)
                .put(encrypted)
                .array();

        assertThat(cipher.decrypt(SHOP, stored)).isEqualTo(TOKEN);
        assertThat(cipher.isCurrent(stored)).isFalse();
    }

    @Test
    @DisplayName("is not kept under a key that is none, and the refusal does not show it")
    void badKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenCipher("c2hvcnQ=", Optional.empty()))
                .withMessageContaining("RELAIS_SECRET_KEY")
                .withMessageNotContaining("c2hvcnQ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenCipher(NEW, Optional.of(List.of("not base64!"))))
                .withMessageContaining("RELAIS_SECRET_KEYS_OLDER")
                .withMessageNotContaining("not base64!");
    }

    private static String key(int filled) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
