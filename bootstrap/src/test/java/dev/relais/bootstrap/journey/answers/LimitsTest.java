package dev.relais.bootstrap.journey.answers;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.bootstrap.fixture.stage.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("A request that comes too early")
class LimitsTest {

    @Inject
    Stage relais;

    @ParameterizedTest(name = "{0}: {1} waits {2}")
    @CsvSource({
        "X-RateLimit-Wait, 30, PT30S",
        "X-RateLimit-Wait, 2.5, PT2.5S",
        "X-RateLimit-Wait, 0.4, PT0.4S",
        "X-RateLimit-Wait, 0, PT1S",
        "X-RateLimit-Wait, -5, PT1S",
        "X-RateLimit-Wait, soon, PT1S",
        "X-RateLimit-Wait, 31536000, PT1H",
        "Retry-After, 120, PT2M",
        "Retry-After, -1, PT1S",
        "Retry-After, next week, PT1S",
        "Retry-After, 99999999999999999999, PT1H",
        "X-Nothing, 30, PT1S"
    })
    @DisplayName(
            "R25 a limited store waits as long as it is told, an hour at most and a second if it is told nothing, then all leaves once")
    void waits(String header, String value, Duration pause) {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.tooManyRequests(header, value));
        shop.declares("4", "T1");
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.timePasses(pause.minusMillis(1));
        assertThat(shop.requests()).containsExactly("ship(T1)");
        relais.timePasses(Duration.ofMillis(1));

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.steps()).containsExactly("declared", "postponed", "sent");
    }

    @ParameterizedTest(name = "{0} waits {1}")
    @CsvSource({"PT90S, PT90S", "PT-1H, PT1S", "P365D, PT1H"})
    @DisplayName("R25 a date says when to come back, too; one that is over or a year ahead is not taken at its word")
    void waitsUntil(Duration ahead, Duration pause) {
        TheShop shop = relais.shopInRealTime();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                relais.now().plus(ahead).atOffset(ZoneOffset.UTC));
        shop.api().answers(Reply.tooManyRequests("Retry-After", date));
        shop.declares("4", "T1");
        assertThat(shop.requests()).containsExactly("ship(T1)");

        // A date has no parts of a second.
        relais.timePasses(pause.minusSeconds(1).minusMillis(1));
        assertThat(shop.requests()).containsExactly("ship(T1)");
        relais.timePasses(Duration.ofMillis(1001));

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
    }

    @Test
    @DisplayName("R25 a limit met while reading tickets holds the shop's sending back as well, and no look is lost")
    void whileReading() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        shop.api().answersQuestions(Reply.tooManyRequests(60));
        relais.lookAtTickets();
        shop.declares("1002", aDeclaration("4", "T2"));
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.timePasses(Duration.ofSeconds(60));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
        assertThat(shop.outcomes("1002")).containsExactly("ship succeeded");
    }
}
