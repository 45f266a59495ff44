package dev.relais.web.admin.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Properties ENGLISH = read("/messages/words_en.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Stream<Method> methods() {
        return Stream.of(Words.class.getMethods());
    }

    @ParameterizedTest
    @MethodSource("methods")
    @DisplayName("each state, step, cause and advice has its words")
    void hasWords(Method method) {
        assertThat(keys(method))
                .allSatisfy(key -> assertThat(ENGLISH.getProperty(key)).isNotBlank());
    }

    @Test
    @DisplayName("no words are left that nobody asks for")
    void hasNoMore() {
        assertThat(ENGLISH.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        methods().flatMap(WordsTest::keys).toList());
    }

    @ParameterizedTest
    @MethodSource("methods")
    @DisplayName("words use what they are given, and nothing else")
    void usesItsParameters(Method method) {
        if (constants(method).findAny().isPresent()) {
            return;
        }
        Stream<String> used = PLACEHOLDER
                .matcher(ENGLISH.getProperty(method.getName()))
                .results()
                .map(WordsTest::name)
                .distinct();

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(Stream.of(method.getParameters())
                        .map(Parameter::getName)
                        .toList());
    }

    @Test
    @DisplayName("a merchant never reads a technician's words")
    void speaksToMerchants() {
        assertThat(ENGLISH.stringPropertyNames().stream()
                        .map(ENGLISH::getProperty)
                        .filter(words ->
                                words.matches("(?i).*\\b(webhook|payload|ticket|HTTP \\d+|job|queue|batch)\\b.*")))
                .isEmpty();
    }

    private static String name(MatchResult placeholder) {
        return placeholder.group(1);
    }

    /** Qute puts {@code _$} before the constants of an enum if any of them has an underscore, else {@code _}. */
    private static Stream<String> keys(Method method) {
        boolean underscores = constants(method).anyMatch(name -> name.contains("_"));
        return constants(method).findAny().isEmpty()
                ? Stream.of(method.getName())
                : constants(method).map(name -> method.getName() + (underscores ? "_$" : "_") + name);
    }

    private static Stream<String> constants(Method method) {
        return Stream.of(method.getParameterTypes())
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name());
    }

    private static Properties read(String file) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
