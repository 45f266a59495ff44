package dev.relais.web.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailWordsTest {

    private static final Map<String, Properties> LANGUAGES =
            Map.of("en", read("/messages/mail_en.properties"), "fr", read("/messages/mail_fr.properties"));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!#|/)(\\w+)}|\\{#if (\\w+)");
    private static final Pattern TEMPLATE_EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/Letters");

    static Stream<Method> methods() {
        return Stream.of(MailWords.class.getMethods());
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest(name = "R39 {0}")
    @ValueSource(strings = {"en", "fr"})
    @DisplayName("R39 each language has words for each cause, advice and operation, and no others")
    void sameKeys(String language) {
        Set<String> keys = methods().flatMap(MailWordsTest::keys).collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(LANGUAGES.get(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(LANGUAGES.get(language).getProperty(key)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("methods")
    @DisplayName("R39 words use what they are given, and nothing else, in each language")
    void usesItsParameters(Method method) {
        List<String> given = Stream.of(method.getParameters())
                .filter(parameter -> !parameter.getType().isEnum())
                .map(Parameter::getName)
                .toList();

        assertThat(LANGUAGES.values())
                .allSatisfy(words -> keys(method)
                        .forEach(key -> assertThat(used(words.getProperty(key)))
                                .as(key)
                                .containsExactlyInAnyOrderElementsOf(given)));
    }

    @Test
    @DisplayName("R39 French is not English left over")
    void translated() {
        Set<String> alike = Set.of("timePattern");

        assertThat(LANGUAGES.get("fr").stringPropertyNames())
                .filteredOn(key -> !alike.contains(key))
                .allSatisfy(key -> assertThat(LANGUAGES.get("fr").getProperty(key))
                        .isNotEqualTo(LANGUAGES.get("en").getProperty(key)));
    }

    @Test
    @DisplayName("R39 a merchant never reads a technician's words")
    void speaksToMerchants() {
        Pattern technical =
                Pattern.compile("(?i).*\\b(webhook|payload|ticket|HTTP \\d+|job|queue|batch|token|API)\\b.*");

        assertThat(LANGUAGES.values())
                .flatExtracting(Properties::values)
                .noneMatch(words -> technical.matcher(words.toString()).matches());
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("R39 no template has words of its own, so that all of it can be translated")
    void templatesAreSilent(Path template) throws IOException {
        String left = TAG.matcher(
                        TEMPLATE_EXPRESSION.matcher(Files.readString(template)).replaceAll(""))
                .replaceAll("");

        assertThat(left).doesNotContainPattern("\\p{L}");
    }

    private static Set<String> used(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
    }

    /** Qute puts {@code _$} before the constants of an enum if any of them has an underscore, else {@code _}. */
    private static Stream<String> keys(Method method) {
        List<String> constants = Stream.of(method.getParameterTypes())
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        String divider = constants.stream().anyMatch(name -> name.contains("_")) ? "_$" : "_";
        return constants.isEmpty()
                ? Stream.of(method.getName())
                : constants.stream().map(name -> method.getName() + divider + name);
    }

    private static Properties read(String file) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MailWordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
