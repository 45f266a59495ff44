package dev.relais.bootstrap.journey.scenario;

import java.time.Duration;

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

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("A status and a number, in real time")
class NumbersTest {

    @Inject
    Stage relais;

    private TheShop shop;

    @BeforeEach
    void connect() {
        shop = relais.shopInRealTime();
    }

    @Test
    @DisplayName("R16 R32 (1) a number is declared and sent at once, and its ticket succeeds")
    void shipped() {
        shop.declares("3");
        shop.declares("4", "T1");
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R07 (2) a shipment waits for its number, which is sent at once and once")
    void numberInTime() {
        TheShop.Answer answer = shop.declares("4");
        relais.timePasses(Duration.ofMinutes(2));
        assertThat(answer.outcome()).isEqualTo("waiting");
        assertThat(shop.requests()).isEmpty();

        shop.declares("4", "T1");
        assertThat(shop.requests()).containsExactly("ship(T1)");
        relais.ticketsSay("succeed");
        relais.timePasses(Duration.ofMinutes(10));

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
        assertThat(shop.mails()).isEmpty();
    }

    @Test
    @DisplayName("R07 R39 (3) a number that never comes fails the update when the delay ends, by one mail")
    void numberMissing() {
        shop.declares("4");
        relais.timePasses(Duration.ofMinutes(5).minusMillis(1));
        assertThat(shop.outcomes()).isEmpty();

        relais.timePasses(Duration.ofMillis(1));

        assertThat(shop.requests()).isEmpty();
        assertThat(shop.outcomes()).containsExactly("ship failed tracking_number_missing");
        assertThat(shop.failures()).containsExactly("ship tracking_number_missing");
        assertThat(shop.mails()).singleElement().asString().contains("1001");
        assertThat(shop.mails()).isEmpty();
    }

    @Test
    @DisplayName("R05 R07 (4) a number that comes too late is sent, and closes the failure")
    void numberTooLate() {
        shop.declares("4");
        relais.timePasses(Duration.ofMinutes(5));
        assertThat(shop.failures()).hasSize(1);

        shop.declares("4", "T1");
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship failed tracking_number_missing", "ship succeeded");
        assertThat(shop.failures()).isEmpty();
    }

    @Test
    @DisplayName("R05 R06 (5) a number is sent whatever the status, and the ship status after it adds nothing")
    void alreadyShipped() {
        shop.declares("3", "T1");
        relais.ticketsSay("succeed");

        TheShop.Answer answer = shop.declares("4");

        assertThat(answer.outcome()).isEqualTo("ignored");
        assertThat(answer.reason()).isEqualTo("already_shipped");
        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R05 (6) a corrected number is sent again")
    void correctedNumber() {
        shop.declares("3", "T1");
        relais.ticketsSay("succeed");
        shop.declares("4");

        shop.declares("4", "T2");
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded", "ship succeeded");
    }

    @Test
    @DisplayName("R47 (16) a number in the declaration that cancels is not sent")
    void cancelledWithANumber() {
        shop.declares("6", "T1");
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("cancel");
    }

    @Test
    @DisplayName("R47 R05 (17) a number that changes after the cancellation is sent, whatever the status")
    void numberAfterTheCancellation() {
        shop.declares("6");
        relais.ticketsSay("succeed");

        shop.declares("6", "T1");

        assertThat(shop.requests()).containsExactly("cancel", "ship(T1)");
    }
}
