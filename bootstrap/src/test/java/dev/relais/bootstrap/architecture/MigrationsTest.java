package dev.relais.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While nodes are upgraded one by one, the older Relais works on the newer schema: so a migration adds and takes nothing away. What is
 * to go, goes a release later, when nobody knows it any more; then its file is named here with the reason.
 */
@DisplayName("A migration")
class MigrationsTest {

    private static final Path FOLDER =
            Path.of("..", "adapters-persistence", "src", "main", "resources", "db", "migration");

    /** Made the schema that the first Relais worked on. */
    private static final List<String> FIRST_RELEASE = List.of("V001", "V002", "V003", "V004");

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "drop\\s+(table|column|schema|sequence|type)|\\brename\\b|alter\\s+column|\\btruncate\\b", Pattern.DOTALL);
    private static final Pattern ADDED_COLUMN = Pattern.compile("add\\s+column\\s+[^,;]*", Pattern.DOTALL);

    static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> FIRST_RELEASE.stream()
                            .noneMatch(first -> file.getFileName().toString().startsWith(first)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("migrations")
    @DisplayName("takes nothing away that the version before it uses")
    void takesNothingAway(Path migration) throws IOException {
        assertThat(TAKES_AWAY.matcher(sql(migration)).results().map(found -> found.group()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("migrations")
    @DisplayName("adds no column that the version before it would have to fill")
    void addsNothingThatIsMissed(Path migration) throws IOException {
        assertThat(ADDED_COLUMN
                        .matcher(sql(migration))
                        .results()
                        .map(found -> found.group())
                        .filter(column -> column.contains("not null")))
                .allSatisfy(column -> assertThat(column).contains("default"));
    }

    private static String sql(Path migration) throws IOException {
        return Files.readString(migration).toLowerCase(Locale.ROOT).replaceAll("--[^\n]*", "");
    }
}
