package dev.relais.domain.access;

import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An API key is a secret that is kept only as a hash")
class ApiKeySecretTest {

    @Test
    @DisplayName("A new key is 256 random bits behind its prefix, and never the same twice")
    void random() {
        ApiKeySecret secret = ApiKeySecret.random();

        assertThat(secret.value()).matches("rk_[A-Za-z0-9_-]{49}");
        assertThat(secret).isNotEqualTo(ApiKeySecret.random());
    }

    @Test
    @DisplayName("One that was mistyped or cut off is told from a whole one; those of earlier versions are whole, too")
    void whole() {
        String value = ApiKeySecret.random().value();

        assertThat(new ApiKeySecret(value).isWhole()).isTrue();
        assertThat(new ApiKeySecret("rk_" + "a".repeat(43)).isWhole()).isTrue();
        for (int at = 0; at < value.length(); at++) {
            String mistyped = value.substring(0, at) + (value.charAt(at) == 'x' ? 'y' : 'x') + value.substring(at + 1);
            assertThat(new ApiKeySecret(mistyped).isWhole()).as(mistyped).isFalse();
        }
        IntStream.range(0, value.length())
                .filter(length -> length != "rk_".length() + 43)
                .forEach(length -> assertThat(new ApiKeySecret(value.substring(0, length)).isWhole())
                        .isFalse());
        assertThat(new ApiKeySecret(value + "a").isWhole()).isFalse();
    }

    @Test
    @DisplayName("Only its beginning is shown, and its hash is SHA-256 in hex")
    void hidden() {
        ApiKeySecret secret = new ApiKeySecret("rk_abcdefghij");

        assertThat(secret.beginning()).isEqualTo("rk_abcde");
        assertThat(secret.toString()).doesNotContain("abc");
        assertThat(secret.hash()).hasSize(64).isEqualTo(new ApiKeySecret("rk_abcdefghij").hash());
    }
}
