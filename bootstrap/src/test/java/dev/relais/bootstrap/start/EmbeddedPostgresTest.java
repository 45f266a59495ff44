package dev.relais.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@DisplayName("The embedded PostgreSQL")
class EmbeddedPostgresTest {

    @TempDir
    Path somewhere;

    private DataDirectory directory;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(somewhere);
    }

    @Test
    @DisplayName("keeps its rows from one start to the next")
    void keepsRows() throws Exception {
        try (var first = EmbeddedPostgres.start(directory)) {
            execute(first, "CREATE TABLE kept (word text)");
            execute(first, "INSERT INTO kept VALUES ('tea')");
        }

        try (var second = EmbeddedPostgres.start(directory)) {
            assertThat(ask(second, "SELECT word FROM kept")).isEqualTo("tea");
        }
    }

    @Test
    @DisplayName("writes what it confirms to the disk, listens to this machine only, and is of the known version")
    void isDurable() throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(postgres, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "SHOW server_version")).startsWith(EmbeddedPostgres.MAJOR_VERSION + ".");
        }
    }

    @Test
    @DisplayName("takes over from a Relais that was killed, with all that was confirmed")
    void takesOver() throws Exception {
        var child = child();
        assertThat(child.exitValue()).isEqualTo(StartsAndHalts.HALTED);
        var orphan = orphan();
        assertThat(orphan.isAlive()).isTrue();

        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(ask(postgres, "SELECT word FROM kept")).isEqualTo("before the crash");
            await("the system to forget the process").until(() -> !orphan.isAlive());
        }
    }

    @Test
    @DisplayName("leaves a stranger alone whose process has got the number of the dead server")
    void leavesStrangersAlone() throws Exception {
        EmbeddedPostgres.start(directory).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(directory.postgres().resolve("postmaster.pid"), stranger.pid() + "\n");

        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(ask(postgres, "SELECT 'up'")).isEqualTo("up");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    @DisplayName("refuses the data of another major version and says how to move it")
    void refusesAnotherVersion() throws IOException {
        Files.createDirectories(directory.postgres());
        Files.writeString(directory.postgres().resolve("PG_VERSION"), "17\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContainingAll("PostgreSQL 17", "PostgreSQL 18", "pg_dump");
    }

    @Test
    @DisplayName("shows the end of its log when it cannot start")
    void showsItsLog() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Files.writeString(
                directory.postgres().resolve("postgresql.conf"), "no_such_setting = 1\n", StandardOpenOption.APPEND);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContainingAll("postgres.log", "no_such_setting");
    }

    @Test
    @DisplayName("asks for a database where it has none for this kind of machine")
    void asksForADatabase() throws Exception {
        var child = child("-Dos.arch=sparc");

        assertThat(child.exitValue()).isEqualTo(1);
        assertThat(new String(child.getErrorStream().readAllBytes()))
                .contains("no PostgreSQL for", "sparc", "QUARKUS_DATASOURCE_JDBC_URL")
                .doesNotContain("\tat ");
    }

    private Process child(String... options) throws Exception {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                StartsAndHalts.class.getName(),
                directory.path().toString()));
        var child = new ProcessBuilder(command).start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return child;
    }

    private ProcessHandle orphan() throws IOException {
        var pid = Files.readAllLines(directory.postgres().resolve("postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres), "postgres", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.settings().get(Settings.JDBC_URL);
    }
}
