package dev.relais.bootstrap.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A Relais that is killed with -9 between declaration and sending")
class KilledIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OWN_SANDBOX = "http://127.0.0.1:" + RunningRelais.OWN_PORT + "/sandbox";
    private static final String NOBODY_THERE = "http://127.0.0.1:1";

    @TempDir
    Path data;

    @AfterEach
    void askNobody() {
        RestAssured.reset();
    }

    @Test
    @DisplayName("R02 R16 sends a batch-mode order after its restart, once")
    void batch() throws Exception {
        survives("batch", OWN_SANDBOX);
    }

    @Test
    @DisplayName("R02 R22 sends a real-time order after its restart, once, when the first try had found nobody there")
    void realTime() throws Exception {
        survives("real-time", NOBODY_THERE);
    }

    private void survives(String mode, String feed) throws Exception {
        ARelais relais;
        try (var killed = RunningRelais.brieflyOn(data, settings(feed, "off")).ready()) {
            ask(killed);
            relais = ARelais.shop(mode);
            relais.declare("1042", 6290304940L, "4", "6A1").then().statusCode(202);
            killed.kill();
            assertThat(killed.hasEndedWithin(Duration.ofSeconds(10))).isTrue();
        }

        try (var restarted =
                RunningRelais.brieflyOn(data, settings(OWN_SANDBOX, "1s")).ready()) {
            ask(restarted);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(relais.state("1042")).isEqualTo("succeeded"));

            assertThat(relais.ordersPerRequest()).containsExactly(1);
            assertThat(restarted.lines()).noneMatch(line -> line.contains(" ERROR "));
        }
    }

    private static void ask(RunningRelais relais) {
        RestAssured.baseURI = "http://" + relais.address().getHost();
        RestAssured.port = relais.address().getPort();
    }

    private static Map<String, String> settings(String feed, String every) {
        Map<String, String> settings = new HashMap<>();
        settings.put("RELAIS_SANDBOX_ENABLED", "true");
        settings.put("RELAIS_SHOPPING_FEED_URL", feed);
        settings.put("RELAIS_SYNC_EVERY", every);
        settings.put("RELAIS_TICKETS_EVERY", every);
        settings.put("RELAIS_ADMIN_USERNAME", ARelais.ADMIN);
        settings.put("RELAIS_ADMIN_PASSWORD", ARelais.PASSWORD);
        return settings;
    }
}
