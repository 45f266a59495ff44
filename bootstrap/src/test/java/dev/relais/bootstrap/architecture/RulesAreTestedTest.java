package dev.relais.bootstrap.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Every rule")
class RulesAreTestedTest {

    private static final Set<String> IN_UNIT_TESTS = TestedRules.namedIn("domain", "application");
    private static final Set<String> IN_JOURNEYS = TestedRules.namedIn("bootstrap");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("is named by a unit test")
    void isNamedByAUnitTest(String rule) {
        assertThat(IN_UNIT_TESTS).contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("is named by a journey over HTTP and PostgreSQL")
    void isNamedByAJourney(String rule) {
        assertThat(IN_JOURNEYS).contains(rule);
    }

    private static List<String> rules() {
        return IntStream.rangeClosed(1, 49).mapToObj("R%02d"::formatted).toList();
    }
}
