package dev.relais.web.admin.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.web.mail.MailWords;
import io.quarkus.qute.i18n.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read, of every bundle and in every language. */
class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IN_CODE = Pattern.compile("\\{(?:#if |#switch )?(\\w+)[ }]");
    private static final List<String> LANGUAGES = List.of("en", "fr");

    /** Every interface of words there is, found where they are compiled to. */
    static List<Class<?>> bundles() {
        Path classes = folder(Words.class);
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith("Words.class"))
                    .map(file -> classes.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace('/', '.'))
                    .<Class<?>>map(WordsTest::load)
                    .filter(each -> each.isAnnotationPresent(MessageBundle.class))
                    .filter(each -> each != MailWords.class)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Bundle> texts() {
        return bundles().stream().flatMap(type -> LANGUAGES.stream().map(language -> new Bundle(type, language)));
    }

    record Bundle(Class<?> type, String language) {

        Properties words() {
            return read("/messages/" + name() + "_" + language + ".properties");
        }

        String name() {
            return type.getAnnotation(MessageBundle.class).value();
        }

        Stream<Method> methods() {
            return Stream.of(type.getMethods());
        }

        @Override
        public String toString() {
            return name() + " " + language;
        }
    }

    @Test
    @DisplayName("all bundles are found, and each file belongs to one")
    void findsThem() throws IOException {
        List<String> names = texts().map(each -> each.name() + "_" + each.language() + ".properties")
                .toList();
        try (Stream<Path> files = Files.list(folder(Words.class).resolve("messages"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.startsWith("mail_")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("each has its words in each language, and no words are left that nobody asks for")
    void isComplete(Bundle bundle) {
        assertThat(bundle.words().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        bundle.methods().flatMap(WordsTest::keys).toList());
        assertThat(bundle.words().values())
                .allSatisfy(words -> assertThat(words.toString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("words use what they are given, and nothing else")
    void usesItsParameters(Bundle bundle) {
        bundle.methods().filter(method -> constants(method).findAny().isEmpty()).forEach(method -> {
            String words = bundle.words().getProperty(method.getName());
            SortedSet<String> used = Stream.concat(
                            PLACEHOLDER.matcher(words).results(),
                            IN_CODE.matcher(words).results())
                    .map(WordsTest::name)
                    .filter(name -> !name.equals("else") && !name.equals("if"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(used)
                    .as(bundle + " " + method.getName())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(method.getParameters())
                            .map(Parameter::getName)
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("a merchant never reads a technician's words")
    void speaksToMerchants(Bundle bundle) {
        assertThat(bundle.words().values().stream()
                        .map(Object::toString)
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

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder(Class<?> type) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(String file) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
