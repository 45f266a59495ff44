package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("The secrets")
class SecretsTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path somewhere;

    @Test
    @DisplayName("are drawn once, kept for the owner only, and found again")
    void areKept() throws IOException {
        var first = missingFrom(Map.of());
        var second = missingFrom(Map.of());

        assertThat(first)
                .containsOnlyKeys(Settings.SECRET_KEY, Settings.SESSION_KEY)
                .isEqualTo(second);
        assertThat(Base64.getDecoder().decode(first.get(Settings.SECRET_KEY))).hasSize(32);
        assertThat(first.get(Settings.SECRET_KEY)).isNotEqualTo(first.get(Settings.SESSION_KEY));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(somewhere.resolve("secret-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("need no directory when the environment brings them")
    void areTakenAsGiven() {
        var given = Map.of(Settings.SECRET_KEY, GOOD, Settings.SESSION_KEY, "sixteen letters or more");

        var missing = Secrets.missing(settings(given), () -> {
            throw new AssertionError("the directory was opened");
        });

        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("are drawn again where a start was cut off before the key was written")
    void areDrawnIntoAnEmptyFile() throws IOException {
        Files.createFile(somewhere.resolve("secret-key"));

        assertThat(missingFrom(Map.of()).get(Settings.SECRET_KEY)).hasSize(44);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are refused when they are not 32 bytes in base64, without showing them")
    @ValueSource(strings = {"not base64!", "c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void areRefused(String wrong) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> missingFrom(Map.of(Settings.SECRET_KEY, wrong)))
                .withMessageContainingAll("RELAIS_SECRET_KEY", "32 bytes")
                .satisfies(refused ->
                        assertThat(refused.getMessage()).hasLineCount(1).doesNotContain(wrong));
    }

    private Map<String, String> missingFrom(Map<String, String> given) {
        return Secrets.missing(settings(given), () -> DataDirectory.open(somewhere));
    }

    private static Settings settings(Map<String, String> given) {
        return new Settings(name -> Optional.ofNullable(given.get(name)));
    }
}
