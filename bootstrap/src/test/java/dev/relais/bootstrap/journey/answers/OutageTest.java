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

import static dev.relais.bootstrap.fixture.stage.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("An API that is out of order")
class OutageTest {

    @Inject
    Stage relais;

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {500, 502, 503, 504})
    @DisplayName("R26 R22 what the API could not take is sent again after a pause, and once")
    void triesAgain(int status) {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.serverError(status));
        shop.declares("4", "T1");
        assertThat(shop.requests()).containsExactly("ship(T1)");
        relais.timePasses(Duration.ofSeconds(10).minusMillis(1));
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.timePasses(Duration.ofSeconds(1));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R26 a maintenance page in HTML is an outage like any other")
    void html() {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.saying(503, "text/html", "<html><h1>Maintenance</h1></html>"));
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofMinutes(1));

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.steps()).containsExactly("declared", "postponed", "sent");
    }

    @Test
    @DisplayName("R26 R39 after 24 hours in vain it fails as unreachable, by one mail, and is not tried any more")
    void givesUp() {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.serverError(500), 1000);
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofHours(24).minusMillis(1));
        assertThat(shop.outcomes()).isEmpty();
        assertThat(shop.requests()).hasSizeBetween(24, 70);

        relais.timePasses(Duration.ofHours(1));
        int requests = shop.requests().size();
        relais.timePasses(Duration.ofDays(2));

        assertThat(shop.outcomes()).containsExactly("ship failed shopping_feed_unreachable");
        assertThat(shop.failures()).containsExactly("ship shopping_feed_unreachable");
        assertThat(shop.requests()).hasSize(requests);
        assertThat(shop.mails()).hasSize(1);
    }

    @Test
    @DisplayName("R26 a number corrected during the outage is the one that is sent when it is over")
    void correctedMeanwhile() {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.serverError(503), 3);
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofSeconds(15));
        shop.declares("4", "T2");
        relais.timePasses(Duration.ofMinutes(10));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).endsWith("ship(T2)").hasSize(4);
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {500, 502, 503, 504})
    @DisplayName("R29 R26 a refund met by an outage may have been taken: it is looked for, and never repeated")
    void refund(int status) {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.serverError(status));
        shop.declares(aDeclaration("7").onChannel("Cdiscount"));
        relais.timePasses(Duration.ofHours(25));

        assertThat(shop.requests()).containsExactly("refund");
        assertThat(shop.failures()).containsExactly("refund result_unknown");
    }

    @Test
    @DisplayName("R29 a refund whose answer was lost is followed when its ticket is found by order and type")
    void refundFound() {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.lost());
        shop.declares(aDeclaration("7").onChannel("Cdiscount"));
        relais.timePasses(Duration.ofMinutes(1));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("refund");
        assertThat(shop.outcomes()).containsExactly("refund succeeded");
    }

    @Test
    @DisplayName("R03 R26 a look-up during an outage is answered 503, and the declaration repeated is taken")
    void lookUp() {
        TheShop shop = relais.shopInRealTime();
        shop.api().knows("1001", shop.id("1001"), "Amazon");
        shop.api().answersQuestions(Reply.serverError(500));
        shop.declaresInVain(aDeclaration("4", "T1").withoutLink(), 503);

        shop.declares(aDeclaration("4", "T1").withoutLink());
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }
}
