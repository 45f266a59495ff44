package dev.relais.bootstrap.journey.scenario;

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
@DisplayName("Orders that wait for the run")
class BatchTest {

    @Inject
    Stage relais;

    private TheShop shop;

    @BeforeEach
    void connect() {
        shop = relais.shopInBatch();
    }

    @Test
    @DisplayName("R18 (10) a cancellation that was taken back is withdrawn")
    void withdrawn() {
        shop.declares("6");
        shop.declares("3");

        relais.run();

        assertThat(shop.requests()).isEmpty();
        assertThat(shop.outcomes()).containsExactly("cancel withdrawn");
    }

    @Test
    @DisplayName("R05 R18 (11) a number that was declared is sent, whatever the status became")
    void numberStays() {
        shop.declares("4", "T1");
        shop.declares("3");

        relais.run();

        assertThat(shop.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R49 (12) a number emptied before it was sent withdraws the shipment")
    void emptied() {
        shop.declares("4", "T1");
        shop.declares("3", "");

        relais.run();

        assertThat(shop.requests()).isEmpty();
        assertThat(shop.outcomes()).containsExactly("ship withdrawn");
    }

    @Test
    @DisplayName("R45 R21 (13) the number goes first, the delivery follows when its ticket succeeded")
    void shipThenDeliver() {
        shop.declares("4", "T1");
        shop.declares("8");
        relais.run();
        relais.run();
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.ticketsSay("succeed");
        relais.run();
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "deliver");
        assertThat(shop.outcomes()).containsExactly("ship succeeded", "deliver succeeded");
    }

    @Test
    @DisplayName("R45 R21 (14) the number goes first, the refund follows when its ticket succeeded")
    void shipThenRefund() {
        shop.declares(aDeclaration("4", "T1").onChannel("Cdiscount"));
        shop.declares(aDeclaration("7").onChannel("Cdiscount"));
        relais.run();
        relais.run();
        assertThat(shop.requests()).containsExactly("ship(T1)");

        relais.ticketsSay("succeed");
        relais.run();

        assertThat(shop.requests()).containsExactly("ship(T1)", "refund");
    }

    @Test
    @DisplayName("R47 (15) a cancellation wins over a shipment that is unsent, which is withdrawn")
    void cancelWins() {
        shop.declares("4", "T1");
        shop.declares("6");

        relais.run();
        relais.ticketsSay("succeed");
        relais.run();

        assertThat(shop.requests()).containsExactly("cancel");
        assertThat(shop.outcomes()).containsExactly("ship withdrawn", "cancel succeeded");
    }

    @Test
    @DisplayName("R16 R20 (25) 250 orders leave with the run, 100 at most in one request")
    void hundredAtMost() {
        shop.declaresShipped(250);
        assertThat(shop.requests()).isEmpty();

        relais.run();

        assertThat(shop.requests()).containsExactly("100 x ship", "100 x ship", "50 x ship");
    }

    @Test
    @DisplayName("R20 R30 1,000 orders whose tickets are ready at the first look take 22 calls at most")
    void callsForAThousand() {
        shop.declaresShipped(1000);

        relais.run();
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).hasSize(10).containsOnly("100 x ship");
        assertThat(shop.api().calls()).isLessThanOrEqualTo(22);
        assertThat(shop.lastOutcomes())
                .hasSize(1000)
                .allSatisfy((ref, outcome) -> assertThat(outcome).isEqualTo("ship succeeded"));
    }
}
