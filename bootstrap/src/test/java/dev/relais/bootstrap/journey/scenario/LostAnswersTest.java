package dev.relais.bootstrap.journey.scenario;

import java.time.Duration;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.scripted.Reply;
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
@DisplayName("An answer that is lost")
class LostAnswersTest {

    @Inject
    Stage relais;

    private TheShop shop;

    @BeforeEach
    void connect() {
        shop = relais.shopInRealTime();
    }

    @Test
    @DisplayName("R29 (22) a request whose answer is lost is not repeated when its tickets are found")
    void adopted() {
        shop.api().answers(Reply.lost());
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofMinutes(1));

        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.steps()).containsExactly("declared", "unknown", "adopted", "ended");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R29 (23) it is sent once more only when there are none, and not before it was looked for")
    void sentOnceMore() {
        shop.api().answers(Reply.swallowed());
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofSeconds(30).minusMillis(1));
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.timePasses(Duration.ofMillis(1));
        relais.ticketsSay("succeed");
        relais.timePasses(Duration.ofHours(1));

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.steps()).containsExactly("declared", "unknown", "sent", "ended");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R29 (23) the ticket of an earlier shipment does not pass for that of the lost one")
    void earlierTicket() {
        shop.declares("4", "T0");
        relais.ticketsSay("succeed");
        relais.timePasses(Duration.ofMinutes(10));

        shop.api().answers(Reply.swallowed());
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofMinutes(1));

        assertThat(shop.requests()).containsExactly("ship(T0)", "ship(T1)", "ship(T1)");
    }

    @Test
    @DisplayName("R29 (24) a refund of unknown result is not repeated, it is put before the merchant")
    void refundIsNotRepeated() {
        shop.api().answers(Reply.swallowed());

        shop.declares(aDeclaration("7").onChannel("Cdiscount"));
        relais.timePasses(Duration.ofHours(1));

        assertThat(shop.requests()).containsExactly("refund");
        assertThat(shop.outcomes()).containsExactly("refund failed result_unknown");
        assertThat(shop.failures()).containsExactly("refund result_unknown");
        assertThat(shop.mails()).singleElement().asString().contains("1001");
    }
}
