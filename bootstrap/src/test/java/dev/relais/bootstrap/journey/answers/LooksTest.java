package dev.relais.bootstrap.journey.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.scripted.Reply;
import dev.relais.bootstrap.fixture.scripted.ScriptedApiForTests;
import dev.relais.bootstrap.fixture.stage.Stage;
import dev.relais.bootstrap.fixture.stage.TheShop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("Looking at tickets")
class LooksTest {

    @Inject
    Stage relais;

    @Test
    @DisplayName(
            "R30 happens 10 s, 30 s, 1 min, 5 min, 15 min and then every hour after the look before, and never in between")
    void schedule() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        Instant sent = relais.now();

        List<Integer> pauses = List.of(10, 30, 60, 300, 900, 3600, 3600);
        for (int pause : pauses) {
            relais.timePasses(Duration.ofSeconds(pause).minusMillis(1));
            relais.lookAtWhatIsDue();
            relais.timePasses(Duration.ofMillis(1));
            relais.lookAtWhatIsDue();
        }

        Instant look = sent;
        for (int i = 0; i < pauses.size(); i++) {
            look = look.plusSeconds(pauses.get(i));
            assertThat(shop.api().looks()).hasSize(pauses.size()).element(i).isEqualTo(look);
        }
    }

    @Test
    @DisplayName("R30 reads those of 450 orders page by page, and all of them count")
    void pages() {
        TheShop shop = relais.shopInBatch();
        shop.declaresShipped(450);
        relais.run();
        relais.ticketsSay("succeed");

        assertThat(shop.lastOutcomes()).hasSize(450);
        assertThat(shop.lastOutcomes().values()).containsOnly("ship succeeded");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<html>Please log in</html>",
                "{\"_embedded\": []}",
                "{\"_embedded\": {\"ticket\": {}}}",
                "{\"_embedded\": {\"ticket\": [{\"id\": 7, \"state\": [], \"payload\": \"x\"}]}}",
                "{\"_embedded\": {\"ticket\": [",
                "null",
                ""
            })
    @DisplayName("R30 that gives nothing readable ends nothing, and is done again")
    void unreadable(String body) {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        shop.api().answersQuestions(Reply.saying(200, "application/json", body));
        relais.lookAtTickets();
        assertThat(shop.outcomes()).isEmpty();

        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R30 does not follow a next page that is said to be in another store")
    void foreignNext() {
        TheShop shop = relais.shopInRealTime();
        TheShop other = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        String elsewhere = "/v1/store/" + other.store() + "/ticket";
        shop.api()
                .answersQuestions(Reply.saying(
                        200,
                        "application/json",
                        "{\"_links\": {\"next\": {\"href\": \"%s\"}}, \"_embedded\": {\"ticket\": []}}"
                                .formatted(elsewhere)));
        relais.lookAtTickets();

        assertThat(other.api().calls()).isZero();
        relais.ticketsSay("succeed");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }
}
