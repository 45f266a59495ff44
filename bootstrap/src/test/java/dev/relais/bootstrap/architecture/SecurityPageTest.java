package dev.relais.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("docs/security.md")
class SecurityPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("^\\| (S\\d{2}) [^|]*\\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    @DisplayName("has each of the items S01 to S34 once, in order, with a test, or the reason why it does not apply")
    void isWhole() {
        assertThat(rows().stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 34)
                        .mapToObj("S%02d"::formatted)
                        .toList());
        assertThat(rows())
                .allSatisfy(row -> assertThat(TEST.matcher(row.group(3)).find()
                                || row.group(2).contains("does not apply"))
                        .as(row.group(1))
                        .isTrue());
    }

    @Test
    @DisplayName("names tests that are there")
    void namesTests() {
        Set<String> sources = sources();
        assertThat(rows().stream().flatMap(row -> TEST.matcher(row.group(3)).results()))
                .isNotEmpty()
                .allSatisfy(named -> {
                    String file = named.group(1) + ".java";
                    assertThat(sources.stream().anyMatch(source -> source.endsWith("/" + file)))
                            .as(file)
                            .isTrue();
                    if (named.group(2) != null) {
                        assertThat(sources.stream()
                                        .filter(source -> source.endsWith("/" + file))
                                        .anyMatch(source ->
                                                read(Path.of(source)).contains("void " + named.group(2) + "(")))
                                .as(named.group())
                                .isTrue();
                    }
                });
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(read(ROOT.resolve("docs/security.md"))).results().toList();
    }

    private static Set<String> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/test/") && file.endsWith(".java"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
