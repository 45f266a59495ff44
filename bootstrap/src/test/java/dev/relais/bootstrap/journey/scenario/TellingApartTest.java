package dev.relais.bootstrap.journey.scenario;

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

import static dev.relais.bootstrap.fixture.stage.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ScriptedApiForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("Shops, orders and channels are told apart")
class TellingApartTest {

    @Inject
    Stage relais;

    @Test
    @DisplayName("R15 R39 (18) a refund that the channel does not take fails at once, without a request, by one mail")
    void notSupported() {
        TheShop shop = relais.shopInRealTime();

        TheShop.Answer answer = shop.declares("7");

        assertThat(answer.outcome()).isEqualTo("failed");
        assertThat(answer.reason()).isEqualTo("operation_not_supported_by_channel");
        assertThat(shop.requests()).isEmpty();
        assertThat(shop.outcomes()).containsExactly("refund failed operation_not_supported_by_channel");
        assertThat(shop.failures()).containsExactly("refund operation_not_supported_by_channel");
        assertThat(shop.mails()).singleElement().asString().contains("1001");
    }

    @Test
    @DisplayName("R15 (19) a refund for a channel whose name carries the shop's says shipping and no products")
    void refund() {
        TheShop shop = relais.shopInRealTime();

        shop.declares(aDeclaration("7").onChannel("zalandomyshop"));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("refund");
        assertThat(shop.api().requests().get(0).orders())
                .extracting(order -> order.path("refund").toString())
                .containsExactly("{\"shipping\":true,\"products\":[]}");
        assertThat(shop.outcomes()).containsExactly("refund succeeded");
    }

    @Test
    @DisplayName("R01 (38) two shops with one order reference share nothing")
    void twoShops() {
        TheShop a = relais.shopInRealTime();
        TheShop b = relais.shopInRealTime();

        a.declares("4", "A1");
        b.declares("4", "B1");
        b.settle();
        b.api().tickets().say("failed", "");
        relais.ticketsSay("succeed");

        assertThat(a.requests()).containsExactly("ship(A1)");
        assertThat(b.requests()).containsExactly("ship(B1)");
        assertThat(a.outcomes()).containsExactly("ship succeeded");
        assertThat(b.outcomes()).containsExactly("ship failed ticket_failed");
    }

    @Test
    @DisplayName("R31 (39) two orders with one channel reference are told apart by their order ids")
    void oneReference() {
        TheShop shop = relais.shopInRealTime();
        shop.api().tickets().carry(shop.id("1"), "A-1");
        shop.api().tickets().carry(shop.id("2"), "A-1");
        shop.declares("1", aDeclaration("4", "T1").calledThere("A-1"));
        shop.declares("2", aDeclaration("4", "T2").calledThere("A-1"));
        shop.settle();

        shop.api().tickets().sayOf(shop.id("2"), "failed", "Unknown carrier");
        relais.lookAtTickets();

        assertThat(shop.outcomes("1")).isEmpty();
        assertThat(shop.outcomes("2")).containsExactly("ship failed ticket_failed");
    }

    @Test
    @DisplayName("R03 (40) an order without its id is found by its store reference, linked for good, and shipped")
    void lookedUp() {
        TheShop shop = relais.shopInRealTime();
        shop.api().knows(TheShop.ORDER, shop.id(TheShop.ORDER), "Amazon");

        shop.declares(aDeclaration("3").withoutLink());
        assertThat(shop.api().calls()).isOne();
        shop.declares(aDeclaration("4", "T1").withoutLink());
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.api().requests().get(0).orders())
                .extracting(order -> order.path("id").asLong())
                .containsExactly(shop.id(TheShop.ORDER));
        assertThat(shop.api().calls()).isEqualTo(3);
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }
}
