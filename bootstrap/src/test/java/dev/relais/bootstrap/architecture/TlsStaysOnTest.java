package dev.relais.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("S13 The checks of TLS")
class TlsStaysOnTest {

    private static final Path HOUSE = Path.of("..");

    /** What turns them off in Quarkus, Vert.x, Java and the mailer; not what turns them on. */
    private static final Pattern OFF = Pattern.compile(
            "trust[-_]?all(?!\\(false\\))|verify[-_]?host(?!\\(true\\))|hostname[-_]?verif|X509(Extended)?TrustManager|insecure|noop-?host|allow_?all_?host",
            Pattern.CASE_INSENSITIVE);

    @Test
    @DisplayName("are turned off nowhere in the program, its settings and what starts it")
    void nowhere() {
        List<Path> files = files();

        assertThat(files).hasSizeGreaterThan(600);
        assertThat(files.stream().flatMap(TlsStaysOnTest::finds)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.tls.trust-all=true",
                "quarkus.mailer.trust-all=true",
                "export QUARKUS_TLS_TRUST_ALL=true",
                "quarkus.rest-client.verify-host=false",
                "quarkus.tls.hostname-verification-algorithm=NONE",
                "options.setTrustAll(true)",
                "options.setVerifyHost(false)",
                "class Gullible implements X509TrustManager",
                "curl --insecure https://"
            })
    @DisplayName("would be seen to be turned off")
    void isSeen(String line) {
        assertThat(OFF.matcher(line).find()).isTrue();
    }

    private static Stream<String> finds(Path file) {
        return read(file).lines().filter(line -> OFF.matcher(line).find()).map(line -> file + ": " + line.strip());
    }

    private static List<Path> files() {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            Stream<Path> main = modules.map(module -> module.resolve("src").resolve("main"));
            return Stream.concat(main, Stream.of(HOUSE.resolve("bin"), HOUSE.resolve(".ci")))
                    .filter(Files::isDirectory)
                    .flatMap(TlsStaysOnTest::below)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As text whatever it is, pictures included. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
