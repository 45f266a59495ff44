package dev.relais.bootstrap.start;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import dev.relais.bootstrap.fixture.RunningRelais;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The packaged Relais")
class RunnableIT {

    private static final Duration WHAT_A_CONTAINER_GIVES = Duration.ofSeconds(10);

    @TempDir
    Path data;

    @Test
    @DisplayName(
            "S14 warns of a first password that others would guess, without telling it; ends in time when told to, and its database"
                    + " after it")
    void endsInTime() throws Exception {
        var environment = Map.of("RELAIS_ADMIN_PASSWORD", "password1234");
        try (var relais = RunningRelais.brieflyOn(data, environment).ready()) {
            var postgres = relais.postgres().orElseThrow();

            relais.terminate();

            assertThat(relais.hasEndedWithin(WHAT_A_CONTAINER_GIVES)).isTrue();
            await("the system to forget the process").until(() -> !postgres.isAlive());
            assertThat(relais.lines())
                    .anyMatch(line -> line.contains("The password in RELAIS_ADMIN_PASSWORD is"))
                    .noneMatch(line -> line.contains("password1234"))
                    .last()
                    .isEqualTo("PostgreSQL has stopped.");
        }
    }

    @Test
    @DisplayName("starts again after kill -9 and stops the database that was left behind")
    void startsAfterAKill() throws Exception {
        try (var killed = RunningRelais.brieflyOn(data, Map.of()).ready()) {
            var orphan = killed.postgres().orElseThrow();
            killed.kill();
            assertThat(killed.hasEndedWithin(WHAT_A_CONTAINER_GIVES)).isTrue();
            assertThat(orphan.isAlive()).isTrue();

            try (var next = RunningRelais.brieflyOn(data, Map.of()).ready()) {
                await("the system to forget the process").until(() -> !orphan.isAlive());
                assertThat(next.lines()).anyMatch(line -> line.contains("left behind by a Relais that was killed"));
            }
        }
    }

    @Test
    @DisplayName("refuses a data directory in use with one line")
    void refusesASecond() throws Exception {
        try (var first = RunningRelais.brieflyOn(data, Map.of()).ready();
                var second = RunningRelais.brieflyOn(data, Map.of())) {
            assertThat(second.hasEndedWithin(WHAT_A_CONTAINER_GIVES)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(second.lines()).singleElement().asString().contains("in use by another Relais (process ");
            assertThat(first.ready()).isNotNull();
        }
    }

    @Test
    @DisplayName("says that its port is taken, and leaves no database behind")
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var relais = RunningRelais.brieflyOn(data, Map.of("QUARKUS_HTTP_PORT", "" + taken.getLocalPort()))) {
            assertThat(relais.hasEndedWithin(Duration.ofSeconds(60))).isTrue();
            assertThat(relais.exitValue()).isEqualTo(1);
            assertThat(relais.lines())
                    .anyMatch(line -> line.contains("Port %d seems to be in use".formatted(taken.getLocalPort())))
                    .last()
                    .isEqualTo("PostgreSQL has stopped.");
            assertThat(relais.postgres()).isEmpty();
        }
    }

    @Test
    @DisplayName("names a schedule it cannot read, and how one is written")
    void refusesAnUnreadableSchedule() throws Exception {
        try (var relais = RunningRelais.brieflyOn(data, Map.of("RELAIS_SYNC_EVERY", "often"))) {
            assertThat(relais.hasEndedWithin(Duration.ofSeconds(30))).isTrue();
            assertThat(relais.exitValue()).isEqualTo(1);
            assertThat(relais.lines())
                    .anyMatch(line ->
                            line.contains("RELAIS_SYNC_EVERY is \"often\"; it has to be a duration such as 10s"));
        }
    }

    @Test
    @DisplayName("needs no data directory with a database and keys of yours, and fails at once without that database")
    void needsNoDirectory() throws Exception {
        var key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
        var absent = data.resolve("absent");
        var environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/relais",
                "RELAIS_SECRET_KEY", key,
                "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", key);

        try (var relais = RunningRelais.brieflyOn(absent, environment)) {
            assertThat(relais.hasEndedWithin(Duration.ofSeconds(30))).isTrue();
            assertThat(relais.exitValue()).isEqualTo(1);
            assertThat(relais.lines()).anyMatch(line -> line.contains("Connection to 127.0.0.1:1 refused"));
            assertThat(Files.exists(absent)).isFalse();
        }
    }
}
