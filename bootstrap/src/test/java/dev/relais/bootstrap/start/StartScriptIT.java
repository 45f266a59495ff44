package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.bootstrap.fixture.RunningRelais;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is written beside the program is taken away again: it is of a run that did little. */
@DisplayName("bin/start")
class StartScriptIT {

    private static final Duration WITH_AN_ARCHIVE_TO_WRITE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @BeforeEach
    @AfterEach
    void takeArchivesAway() throws IOException {
        try (Stream<Path> files = Files.list(RunningRelais.PROGRAM)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("start-"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    @DisplayName(
            "keeps an archive of the classes that a first run needed, which the next one uses, and one run at a time writes")
    void keepsAnArchive() throws Exception {
        try (RunningRelais first = start(Map.of()).ready();
                RunningRelais beside = start(Map.of("RELAIS_DATA_DIR", data + "/beside"))) {
            assertThat(commandLine(first)).contains(".archive");
            assertThat(commandLine(beside)).doesNotContain(".archive");
            beside.kill();
            first.terminate();
            assertThat(first.hasEndedWithin(WITH_AN_ARCHIVE_TO_WRITE)).isTrue();
        }
        try (RunningRelais next = start(Map.of()).ready()) {
            String mapped = Files.readString(Path.of("/proc", Long.toString(next.pid()), "maps"));
            assertThat(mapped).contains(".archive");
        }
    }

    @Test
    @DisplayName("keeps and uses none if RELAIS_START_ARCHIVE says so")
    void keepsNone() throws Exception {
        try (RunningRelais relais = start(Map.of("RELAIS_START_ARCHIVE", "off"))) {
            assertThat(commandLine(relais)).doesNotContain(".archive");
            relais.kill();
        }
    }

    private RunningRelais start(Map<String, String> environment) throws IOException {
        return RunningRelais.started(data, environment, List.of(RunningRelais.SHORT_LIVED), Optional.empty());
    }

    /** As soon as the script has given its place to Java. */
    private static String commandLine(RunningRelais relais) {
        Path file = Path.of("/proc", Long.toString(relais.pid()), "cmdline");
        return await().until(() -> Files.readString(file), line -> line.contains("quarkus-run.jar"));
    }
}
