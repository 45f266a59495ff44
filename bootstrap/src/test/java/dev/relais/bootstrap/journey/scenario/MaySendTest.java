package dev.relais.bootstrap.journey.scenario;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.scripted.ScriptedApiForTests;
import dev.relais.bootstrap.fixture.stage.Stage;
import dev.relais.bootstrap.fixture.stage.TheShop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.bootstrap.fixture.stage.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("Who may send, and what")
class MaySendTest {

    @Inject
    Stage relais;

    private TheShop shop;

    @BeforeEach
    void connect() {
        shop = relais.shopInRealTime();
    }

    @Test
    @DisplayName("R13 (31) standing by saves and sends nothing while the legacy connector is active")
    void standingBy() {
        TheShop.Answer answer = shop.declares(aDeclaration("4", "T1").withLegacyConnector("active"));
        assertThat(answer.outcome()).isEqualTo("ignored");
        assertThat(answer.reason()).isEqualTo("legacy_connector_active");
        assertThat(answer.legacyConnector()).isNull();
        assertThat(shop.requests()).isEmpty();

        shop.declares(aDeclaration("4", "T2").withLegacyConnector("inactive"));

        assertThat(shop.requests()).containsExactly("ship(T2)");
    }

    @Test
    @DisplayName("R13 (32) taking over sends, and asks the shop to unregister its legacy connector")
    void takingOver() {
        shop.isChanged(Map.of("legacyPolicy", "take-over"));

        TheShop.Answer answer = shop.declares(aDeclaration("4", "T1").withLegacyConnector("active"));

        assertThat(answer.legacyConnector()).isEqualTo("unregister");
        assertThat(shop.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R10 (33) a declaration older than what is known changes nothing")
    void stale() {
        shop.declares(aDeclaration("4", "T1").changedAt(relais.now()));

        TheShop.Answer answer =
                shop.declares(aDeclaration("6").changedAt(relais.now().minus(Duration.ofHours(1))));
        relais.ticketsSay("succeed");

        assertThat(answer.outcome()).isEqualTo("unchanged");
        assertThat(answer.reason()).isEqualTo("stale");
        assertThat(shop.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R48 (34) a baseline sends nothing, nor does the same state again; a correction is sent")
    void baseline() {
        assertThat(shop.declares(aDeclaration("4", "T1").asBaseline()).reason()).isEqualTo("baseline");
        assertThat(shop.declares("4", "T1").outcome()).isEqualTo("unchanged");
        assertThat(shop.requests()).isEmpty();

        shop.declares("4", "T2");

        assertThat(shop.requests()).containsExactly("ship(T2)");
    }

    @Test
    @DisplayName("R11 (35) an order that the channel fulfils is never sent")
    void fulfilledByChannel() {
        TheShop.Answer answer = shop.declares(aDeclaration("4", "T1").fulfilledByChannel());
        shop.declares("1002", aDeclaration("4", "T2"));

        assertThat(answer.outcome()).isEqualTo("ignored");
        assertThat(answer.reason()).isEqualTo("fulfilled_by_channel");
        assertThat(shop.requests()).containsExactly("ship(T2)");
    }
}
