package dev.relais.domain.access;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An API key is a secret that is kept only as a hash")
class ApiKeySecretTest {

    @Test
    @DisplayName("A new key is 256 random bits behind its prefix, and never the same twice")
    void random() {
        ApiKeySecret secret = ApiKeySecret.random();

        assertThat(secret.value()).matches("rk_[A-Za-z0-9_-]{43}");
        assertThat(secret).isNotEqualTo(ApiKeySecret.random());
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
