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
@DisplayName("What did not get through")
class FailuresTest {

    @Inject
    Stage relais;

    private TheShop shop;

    @BeforeEach
    void connect() {
        shop = relais.shopInRealTime();
    }

    @Test
    @DisplayName("R33 R01 R39 (7) a failed shipment is listed and mailed once, and the same state again sends nothing")
    void failedTicket() {
        shop.declares("4", "T1");
        relais.ticketsSay("failed", "Unknown carrier");
        assertThat(shop.mails()).singleElement().asString().contains("1001", "Unknown carrier");

        TheShop.Answer answer = shop.declares("4", "T1");

        assertThat(answer.outcome()).isEqualTo("unchanged");
        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship failed ticket_failed");
        assertThat(shop.failures()).containsExactly("ship ticket_failed: Unknown carrier");
        assertThat(shop.mails()).isEmpty();
    }

    @Test
    @DisplayName("R33 (8) after a failure shipped-sent is reset, so the merchant's next change is sent")
    void nextChangeAfterAFailure() {
        shop.declares("4", "T1");
        relais.ticketsSay("failed");

        shop.declares("5");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
    }

    @Test
    @DisplayName("R43 (9) what the merchant sends again is sent, and closes the failure")
    void resent() {
        shop.declares("4", "T1");
        relais.ticketsSay("failed");
        assertThat(shop.failures()).hasSize(1);

        shop.resends();
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship failed ticket_failed", "ship succeeded");
        assertThat(shop.failures()).isEmpty();
    }

    @Test
    @DisplayName("R35 R39 (36) a canceled ticket means refused, is listed under failures and mailed")
    void refused() {
        shop.declares("4", "T1");

        relais.ticketsSay("canceled");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship refused ticket_canceled");
        assertThat(shop.failures()).containsExactly("ship ticket_canceled");
        assertThat(shop.mails()).singleElement().asString().contains("1001");
        assertThat(shop.mails()).isEmpty();
    }

    @Test
    @DisplayName("R38 (37) a ticket open for a day is stuck and mentioned once, and after a week there is no answer")
    void stuck() {
        shop.declares("4", "T1");
        relais.ticketsSay("running");
        relais.timePasses(Duration.ofDays(1).minusSeconds(1));
        relais.lookAtTickets();
        assertThat(shop.state()).isEqualTo("sent");

        relais.timePasses(Duration.ofSeconds(1));
        relais.lookAtTickets();
        assertThat(shop.state()).isEqualTo("stuck");
        assertThat(shop.steps()).endsWith("stuck");
        assertThat(shop.mails()).singleElement().asString().contains("1001");

        relais.timePasses(Duration.ofDays(6).minusSeconds(1));
        relais.lookAtTickets();
        assertThat(shop.steps()).containsOnlyOnce("stuck");
        assertThat(shop.outcomes()).isEmpty();
        assertThat(shop.mails()).isEmpty();

        relais.timePasses(Duration.ofSeconds(1));
        relais.lookAtTickets();
        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship no_answer no_answer");
        assertThat(shop.mails()).hasSize(1);
    }
}
