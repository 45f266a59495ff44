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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("One thing after the other, in real time")
class TurnsTest {

    @Inject
    Stage relais;

    @Test
    @DisplayName("R19 R18 (20) a change that is undone within the recall window is never sent")
    void recalled() {
        TheShop shop = relais.shopInRealTime(Map.of("recallWindow", "PT60S"));
        shop.declares("6");
        relais.timePasses(Duration.ofSeconds(30));
        shop.declares("3");

        relais.timePasses(Duration.ofSeconds(60));

        assertThat(shop.requests()).isEmpty();
        assertThat(shop.outcomes()).containsExactly("cancel withdrawn");
    }

    @Test
    @DisplayName("R19 a change that stands is sent when the recall window ends")
    void notRecalled() {
        TheShop shop = relais.shopInRealTime(Map.of("recallWindow", "PT60S"));
        shop.declares("6");

        relais.timePasses(Duration.ofSeconds(60).minusMillis(1));
        assertThat(shop.requests()).isEmpty();
        relais.timePasses(Duration.ofMillis(1));

        assertThat(shop.requests()).containsExactly("cancel");
    }

    @Test
    @DisplayName("R21 (21) the next number waits until the ticket before it settled")
    void waitsForTheTicket() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        relais.ticketsSay("running");
        shop.declares("4", "T2");
        relais.timePasses(Duration.ofMinutes(29));
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R21 (21) it waits for 30 minutes at most")
    void waitsAtMost() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        relais.ticketsSay("running");
        shop.declares("4", "T2");

        relais.timePasses(Duration.ofMinutes(30).minusMillis(1));
        assertThat(shop.requests()).containsExactly("ship(T1)");
        relais.timePasses(Duration.ofMillis(1));

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R14 R45 (30) a paused shop saves and sends nothing; resumed it sends what the state asks for")
    void paused() {
        TheShop shop = relais.shopInRealTime(Map.of("paused", true));
        TheShop.Answer answer = shop.declares("4", "T1");
        shop.declares("8");
        assertThat(answer.reason()).isEqualTo("shop_paused");
        assertThat(shop.requests()).isEmpty();

        shop.isChanged(Map.of("paused", false));
        assertThat(shop.requests()).containsExactly("ship(T1)");
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "deliver");
    }
}
