package dev.relais.web.admin.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates");

    /** What is left of a template without its expressions and tags, but with what its attributes let people read. */
    private static final Pattern EXPRESSION = Pattern.compile("(?s)\\{[^{}]*}");

    private static final Pattern READ_ALOUD =
            Pattern.compile("(?:alt|title|placeholder|aria-label|data-label)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<!doctype[^>]*>|<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** A language is named in itself, whatever the page speaks. */
    private static final List<String> NAMES = List.of("English", "Français");

    static Stream<Path> pages() {
        try {
            return Files.walk(FOLDER)
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().contains("Letters"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("no page says anything that is not among the words, so that it can be said in another language")
    void saysNothingByItself(Path page) throws IOException {
        assertThat(literals(Files.readString(page))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<img alt=\"A picture\">",
                "<td data-label=\"State\">{row.state}</td>",
                "{#if list.isEmpty}Nothing here{/if}"
            })
    @DisplayName("a literal text is found wherever it stands")
    void findsLiterals(String page) {
        assertThat(literals(page)).isNotEmpty();
    }

    @Test
    @DisplayName("what a page takes from elsewhere is no literal text")
    void sparesTheRest() {
        assertThat(literals("<!doctype html><p class=\"muted\" title=\"{words:none}\">{words:product} – {it.name}</p>"))
                .isEmpty();
    }

    private static List<String> literals(String template) {
        String plain =
                EXPRESSION.matcher(EXPRESSION.matcher(template).replaceAll("")).replaceAll("");
        Stream<String> attributes = READ_ALOUD.matcher(plain).results().map(found -> found.group(1));
        Stream<String> texts = Stream.of(TAG.matcher(plain).replaceAll(" "));
        return Stream.concat(attributes, texts)
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .toList();
    }
}
