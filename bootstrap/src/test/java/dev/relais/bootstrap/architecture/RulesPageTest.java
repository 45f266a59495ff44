package dev.relais.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps {@code docs/rules.md} true: what it names is there, and what it says of tests is what they say of themselves. */
@DisplayName("The page of the rules")
class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (R\\d{2}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    record Row(String rule, List<String> deciders, List<String> unitTests, List<String> journeys) {

        static Row of(MatchResult row) {
            return new Row(row.group(1), names(row.group(3)), names(row.group(4)), names(row.group(5)));
        }

        private static List<String> names(String cell) {
            return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    @Test
    @DisplayName("has each of the rules R01 to R49 once, in order")
    void isWhole() {
        assertThat(rows())
                .extracting(Row::rule)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 49)
                        .mapToObj("R%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("names the class that decides a rule")
    void namesTheDecider(Row row) {
        assertThat(row.deciders())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(source("main", name))
                        .as("%s, which %s is decided by", name, row)
                        .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("names unit tests and a journey whose display names begin with the rule")
    void namesItsTests(Row row) throws IOException {
        assertThat(row.unitTests()).isNotEmpty();
        assertThat(row.journeys())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("journey."));
        for (String name :
                Stream.concat(row.unitTests().stream(), row.journeys().stream()).toList()) {
            Path test = source("test", name).orElseThrow(() -> new AssertionError("There is no test " + name));

            assertThat(TestedRules.namedIn(test))
                    .as("the rules that %s holds", name)
                    .contains(row.rule());
        }
    }

    private static Optional<Path> source(String kind, String name) {
        return Stream.of("domain", "application", "bootstrap")
                .map(module -> Path.of("..", module, "src", kind, "java", "dev", "relais")
                        .resolve(Path.of(
                                name.startsWith(module + ".") ? "" : module,
                                (name + ".").replace('.', '/').replaceFirst("/$", ".java"))))
                .filter(Files::exists)
                .findFirst();
    }

    private static List<Row> rows() {
        try {
            return ROW.matcher(Files.readString(PAGE)).results().map(Row::of).toList();
        } catch (IOException broken) {
            throw new IllegalStateException(PAGE + " cannot be read", broken);
        }
    }
}
