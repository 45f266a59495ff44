package dev.relais.bootstrap.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("Before Relais starts")
class FoundationTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path somewhere;

    @ParameterizedTest
    @ValueSource(strings = {"relais.shopping-feed-url", "relais.shopping-feed.url"})
    @DisplayName(
            "S13 an address of Shopping Feed that would show the tokens to anybody is refused in one line, and nothing is made")
    void refusesAnUnsafeAddress(String name) {
        Map<String, String> withoutKeys = Map.of(name, "http://api.shopping-feed.com");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> lay(withoutKeys))
                .withMessageContainingAll("RELAIS_SHOPPING_FEED_URL", "https://")
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
        assertThat(Files.exists(data())).isFalse();
    }

    @Test
    @DisplayName("S13 an address behind TLS is taken, and none is needed")
    void takesASafeAddress() {
        Map<String, String> keys = Map.of(Settings.SECRET_KEY, KEY, Settings.SESSION_KEY, KEY);
        Map<String, String> withAddress = new HashMap<>(keys);
        withAddress.put("relais.shopping-feed-url", "https://api.shopping-feed.com");

        assertThat(lay(withAddress)).isEmpty();
        assertThat(lay(keys)).isEmpty();
    }

    /** With a database of somebody's own, so that none is started. */
    private Map<String, String> lay(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put(Settings.JDBC_URL, "jdbc:postgresql://127.0.0.1:1/relais");
        all.put(Settings.DATA_DIRECTORY, data().toString());
        return Foundation.lay(new Settings(name -> Optional.ofNullable(all.get(name))), new Epilogue());
    }

    private Path data() {
        return somewhere.resolve("data");
    }
}
