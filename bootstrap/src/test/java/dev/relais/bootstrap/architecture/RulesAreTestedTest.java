package dev.relais.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Every rule that this version keeps")
class RulesAreTestedTest {

    private static final Pattern DISPLAY_NAME = Pattern.compile("(?:@DisplayName|name =)\\s*\\(?\\s*\"([^\"]*)\"");
    private static final Pattern RULE = Pattern.compile("\\bR\\d{2}\\b");

    private static final Set<String> IN_UNIT_TESTS = rulesNamedIn("domain", "application");
    private static final Set<String> IN_JOURNEYS = rulesNamedIn("bootstrap");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R15",
                "R16", "R17", "R18", "R20", "R21", "R22", "R23", "R24", "R25", "R26", "R27", "R28", "R29", "R30", "R31",
                "R32", "R33", "R34", "R35", "R36", "R39", "R40", "R45", "R46", "R47", "R48", "R49"
            })
    @DisplayName("is named by a unit test")
    void isNamedByAUnitTest(String rule) {
        assertThat(IN_UNIT_TESTS).contains(rule);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "R01", "R02", "R03", "R04", "R05", "R06", "R08", "R09", "R12", "R15", "R16", "R18", "R20", "R23", "R30",
                "R32", "R33", "R34", "R39", "R40", "R46", "R47", "R48"
            })
    @DisplayName("is named by a journey over HTTP and PostgreSQL, if a shop can see it")
    void isNamedByAJourney(String rule) {
        assertThat(IN_JOURNEYS).contains(rule);
    }

    private static Set<String> rulesNamedIn(String... modules) {
        Set<String> rules = new TreeSet<>();
        for (String module : modules) {
            Path tests = Path.of("..", module, "src", "test", "java");
            try (Stream<Path> files = Files.walk(tests)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("RulesAreTestedTest.java"))
                        .forEach(file -> rules.addAll(rulesNamedIn(file)));
            } catch (IOException broken) {
                throw new IllegalStateException("The tests of " + module + " cannot be read", broken);
            }
        }
        return rules;
    }

    private static Set<String> rulesNamedIn(Path file) {
        try {
            Set<String> rules = new TreeSet<>();
            DISPLAY_NAME
                    .matcher(Files.readString(file))
                    .results()
                    .map(name -> name.group(1))
                    .forEach(name -> RULE.matcher(name).results().forEach(rule -> rules.add(rule.group())));
            return rules;
        } catch (IOException broken) {
            throw new IllegalStateException(file + " cannot be read", broken);
        }
    }
}
