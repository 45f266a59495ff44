package dev.relais.persistence.access;

import java.time.Duration;
import java.util.stream.Stream;

import dev.relais.domain.access.KnownPasswords;
import dev.relais.domain.access.Password;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@DisplayName("The passwords that everybody knows")
class NbvcxzKnownPasswordsTest {

    private static final String USER = "Ada Lovelace";

    private final KnownPasswords known = new NbvcxzKnownPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd1234",
                "passwordpassword",
                "qwertyuiop12",
                "azertyuiop12",
                "motdepasse12",
                "123456789012",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "azertyazertyazertyazertyazertyazertyazertyazerty",
                "relaisrelais",
                "Relais-2026!",
                "Ada Lovelace",
                "adaadaadaada",
                "ADALOVELACE12",
                "lovelacelovelace",
                "Welcome2Relais!",
                "correct horse battery staple"
            })
    @DisplayName(
            "S14 are refused, whatever hides them: other letters, digits behind them, repetition, the user's own name")
    void refuses(String password) {
        assertThat(known.contains(new Password(password), USER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "velvet tundra cobalt anvil",
                "velvettundracobaltanvil",
                "tulipe-gravier-ombre-sept",
                "rZ0V0cRrZLIiq7Ff5z2d",
                "kX7mQ2pR9tLz",
                "x9$Kq2!vLm7z",
                "пять жёлтых трамваев"
            })
    @DisplayName("S14 are not those that somebody thought of alone, nor those that were rolled")
    void accepts(String password) {
        assertThat(known.contains(new Password(password), USER)).isFalse();
    }

    static Stream<String> long1000() {
        return Stream.of(
                        "4@8({[<369&#!%1|70$5+2",
                        "a4@bc({[<s$5t+7l1|i!x%z2e3g69o0", "qwertyuiop1", "ab", "kX7mQ2pR9tLzW4vB")
                .map(part -> part.repeat(1000).substring(0, 999) + "x");
    }

    @ParameterizedTest
    @MethodSource("long1000")
    @DisplayName("S14 are told in no time, also of a password that was made to be looked at for ever")
    void isQuick(String password) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> known.contains(new Password(password), USER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.+)*[^x]{", "ada", "<>&\\E"})
    @DisplayName("S14 are told of users of whatever name")
    void anyName(String user) {
        assertThat(known.contains(new Password("velvet tundra cobalt anvil"), user))
                .isFalse();
        assertThat(known.contains(new Password(user.repeat(12)), user)).isTrue();
    }
}
