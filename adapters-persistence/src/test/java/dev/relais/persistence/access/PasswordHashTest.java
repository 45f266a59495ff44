package dev.relais.persistence.access;

import dev.relais.domain.access.Password;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("S14 The hash of a password")
class PasswordHashTest {

    private static final Password RIGHT = new Password("correct horse battery");
    private static final Password WRONG = new Password("correct horse batterz");

    @Test
    @DisplayName(
            "says its function, is another one each time, and takes the right password again and again, and no other")
    void takesTheRightOne() {
        String hash = PasswordHash.of(RIGHT);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(PasswordHash.of(RIGHT));
        for (int again = 0; again < 2; again++) {
            assertThat(PasswordHash.matches(RIGHT, hash)).isTrue();
            assertThat(PasswordHash.matches(WRONG, hash)).isFalse();
        }
        assertThat(PasswordHash.matches(RIGHT, PasswordHash.of(WRONG))).isFalse();
        assertThat(PasswordHash.isOld(hash)).isFalse();
    }

    @Test
    @DisplayName("counts every byte, however many there are")
    void countsEachByte() {
        String hash = PasswordHash.of(new Password("x".repeat(99) + "a"));

        assertThat(PasswordHash.matches(new Password("x".repeat(99) + "b"), hash))
                .isFalse();
        assertThat(PasswordHash.matches(new Password("x".repeat(99) + "a"), hash))
                .isTrue();
    }
}
