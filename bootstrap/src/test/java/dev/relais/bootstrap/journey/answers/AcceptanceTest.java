package dev.relais.bootstrap.journey.answers;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("A request that the API accepts")
class AcceptanceTest {

    @Inject
    Stage relais;

    private static final String JSON = "application/json";

    @Test
    @DisplayName("R23 the tickets of every accepted order are followed by the batch id of the answer")
    void batchId() {
        TheShop shop = relais.shopInBatch();
        shop.declaresShipped(3);
        relais.run();
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("3 x ship");
        assertThat(shop.lastOutcomes()).hasSize(3).containsValue("ship succeeded");
        assertThat(shop.api().looks()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"id\": null}",
                "{\"id\": {\"batch\": 7}}",
                "{\"ids\": [\"a\", \"b\"]}",
                "{\"id\": \"batch-1",
                "accepted"
            })
    @DisplayName("R29 R23 a 202 that names no batch is looked for, found, and never sent again")
    void withoutBatchId(String body) {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.acceptedSaying(202, JSON, body));
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofMinutes(1));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.steps()).containsExactly("declared", "unknown", "adopted", "ended");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName(
            "R29 R23 a page of HTML with 202 is no acceptance: it is looked for, and sent once more if it is nowhere")
    void html() {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.saying(202, "text/html", "<html><body>Please wait</body></html>"));
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofMinutes(1));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.steps()).containsExactly("declared", "unknown", "sent", "ended");
    }

    @Test
    @DisplayName("R29 an answer that breaks off is looked for, and what is found is not sent again")
    void cutBody() {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.halfLost());
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofMinutes(1));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[{\"id\": 1, \"reference\": \"foreign\", \"state\": \"ignored\", \"message\": \"Not yours\"}]",
                "{}",
                "\"none\"",
                "7",
                "[null, 7, \"x\", {}]",
                "{\"id\": 1}"
            })
    @DisplayName("R24 a report that names no order of the request, in whatever form, ends nothing: the tickets tell")
    void strangeReport(String report) {
        TheShop shop = relais.shopInRealTime();
        shop.api()
                .answers(Reply.acceptedSaying(
                        202, JSON, "{\"id\": \"batch-%d-1\", \"report\": %s}".formatted(shop.store(), report)));
        shop.declares("4", "T1");
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }
}
