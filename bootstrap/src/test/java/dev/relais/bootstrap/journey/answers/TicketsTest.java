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

import static dev.relais.bootstrap.fixture.stage.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("Tickets")
class TicketsTest {

    @Inject
    Stage relais;

    @Test
    @DisplayName("R31 several for one order have to be final all, and the worst of them weighs")
    void several() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        shop.api().tickets().oneMore("ship", shop.id("1001"), "failed", "Parcel 2 is unknown");
        relais.lookAtTickets();
        assertThat(shop.outcomes()).isEmpty();

        shop.api().tickets().sayFirst("succeed");
        relais.lookAtTickets();

        assertThat(shop.outcomes()).containsExactly("ship failed ticket_failed");
        assertThat(shop.failures()).containsExactly("ship ticket_failed: Parcel 2 is unknown");
    }

    @Test
    @DisplayName("R31 of other orders in the batch are left alone, and end nothing of ours")
    void foreign() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.declares("1002", aDeclaration("4", "T2"));
        shop.settle();
        shop.api().tickets().oneMore("ship", 42, "failed", "Not ours");
        relais.lookAtTickets();
        assertThat(shop.failures()).isEmpty();
        assertThat(shop.failures("1002")).isEmpty();

        relais.ticketsSay("succeed");

        assertThat(shop.outcomes()).containsExactly("ship succeeded");
        assertThat(shop.outcomes("1002")).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName(
            "R31 R38 that are fewer than the orders end those they name; the rest is followed, and after a week has no answer")
    void fewer() {
        TheShop shop = relais.shopInBatch();
        shop.declaresShipped(3);
        relais.run();
        shop.api().tickets().forget(shop.id("2"));
        relais.ticketsSay("succeed");
        assertThat(shop.lastOutcomes()).containsOnlyKeys("1", "3");

        relais.timePasses(Duration.ofDays(7).minusSeconds(1));
        relais.lookAtTickets();
        assertThat(shop.outcomes("2")).isEmpty();
        relais.timePasses(Duration.ofSeconds(1));
        relais.lookAtTickets();

        assertThat(shop.outcomes("2")).containsExactly("ship no_answer no_answer");
        assertThat(shop.requests()).containsExactly("3 x ship");
    }

    @Test
    @DisplayName(
            "R36 R41 in a state never seen before stay open, are said once in the log, and count when they are final")
    void unknownState() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        relais.ticketsSay("pondering");
        relais.lookAtTickets();
        relais.lookAtTickets();
        assertThat(shop.outcomes()).isEmpty();
        assertThat(shop.state()).isEqualTo("sent");
        assertThat(shop.log("process", "tickets"))
                .filteredOn(line -> line.contains("a state Relais does not know"))
                .hasSize(1);

        relais.ticketsSay("succeed");

        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R37 R29 whose batch is not known any more are looked for by order, and nothing is sent twice")
    void batchIsGone() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        shop.api().tickets().say("succeed", "");
        shop.api().answersQuestions(Reply.refused(404, "There is no such batch"));
        relais.lookAtTickets();
        relais.timePasses(Duration.ofMinutes(2));
        relais.lookAtTickets();

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R37 R29 that are nowhere lead to one more request, unless it is a refund")
    void ticketsAreGone() {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.declares("1002", aDeclaration("7").onChannel("Cdiscount"));
        shop.settle();
        shop.api().tickets().forget(shop.id("1001"));
        shop.api().tickets().forget(shop.id("1002"));
        shop.api().answersQuestions(Reply.refused(404, "There is no such batch"));
        shop.api().answersQuestions(Reply.refused(404, "There is no such batch"));
        relais.lookAtTickets();
        relais.timePasses(Duration.ofMinutes(2));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactlyInAnyOrder("ship(T1)", "refund", "ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
        assertThat(shop.failures("1002")).containsExactly("refund result_unknown");
    }
}
