package dev.relais.bootstrap.journey.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.scripted.Reply;
import dev.relais.bootstrap.fixture.scripted.Request;
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
@DisplayName("What the API does not take as it is")
class RefusedRequestsTest {

    @Inject
    Stage relais;

    @Test
    @DisplayName("R28 (26) one wrong order of a hundred is found in 14 requests more, and the others go through once")
    void offendingOrder() {
        TheShop shop = relais.shopInBatch();
        shop.api().refuses(shop.id("37"), "Unknown carrier");
        shop.declaresShipped(100);

        relais.run();
        List<String> requests = shop.requests();
        relais.ticketsSay("succeed");

        assertThat(requests).startsWith("100 x ship").contains("ship(T37)").hasSizeLessThanOrEqualTo(1 + 14);
        assertThat(shop.requests()).isEqualTo(requests);
        assertThat(shop.failures("37")).containsExactly("ship request_refused: Unknown carrier");
        assertThat(shop.lastOutcomes())
                .hasSize(100)
                .containsEntry("37", "ship failed request_refused")
                .allSatisfy((ref, outcome) -> assertThat(outcome)
                        .isEqualTo(ref.equals("37") ? "ship failed request_refused" : "ship succeeded"));
    }

    @Test
    @DisplayName(
            "R24 R23 (27) an order that the report ignores fails with its message, and nothing waits for its ticket")
    void ignoredOrder() {
        TheShop shop = relais.shopInBatch();
        shop.api().ignores(shop.id("42"), "Order is already shipped");
        shop.declaresShipped(100);

        relais.run();
        assertThat(shop.failures("42")).containsExactly("ship order_ignored: Order is already shipped");
        relais.ticketsSay("succeed");
        int calls = shop.api().calls();
        relais.timePasses(Duration.ofHours(1));
        relais.lookAtTickets();

        assertThat(shop.requests()).containsExactly("100 x ship");
        assertThat(shop.api().calls()).isEqualTo(calls);
        assertThat(shop.lastOutcomes())
                .hasSize(100)
                .allSatisfy((ref, outcome) -> assertThat(outcome)
                        .isEqualTo(ref.equals("42") ? "ship failed order_ignored" : "ship succeeded"));
    }

    @Test
    @DisplayName("R25 (28) a store that is limited waits for its 30 seconds, while another store is served")
    void rateLimited() {
        TheShop a = relais.shopInRealTime();
        TheShop b = relais.shopInRealTime();
        a.api().answers(Reply.tooManyRequests(30));
        a.declares("4", "A1");
        assertThat(a.requests()).containsExactly("ship(A1)");
        a.declares("1002", aDeclaration("4", "A2"));
        b.declares("4", "B1");
        assertThat(b.requests()).containsExactly("ship(B1)");
        assertThat(a.requests()).containsExactly("ship(A1)");

        relais.timePasses(Duration.ofSeconds(30).minusMillis(1));
        assertThat(a.api().calls()).isOne();
        relais.timePasses(Duration.ofMillis(1));

        assertThat(a.requests()).containsExactly("ship(A1)", "2 x ship");
        assertThat(b.requests()).containsExactly("ship(B1)");
    }

    @Test
    @DisplayName("R27 R39 (29) a refused token stops the shop, by one mail, until a new one is saved")
    void tokenRefused() {
        TheShop shop = relais.shopInRealTime();
        shop.api().refusesToken(shop.token());
        shop.declares("4", "T1");
        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.mails()).hasSize(1);
        shop.declares("1002", aDeclaration("4", "T2"));
        relais.timePasses(Duration.ofHours(10));
        relais.lookAtTickets();
        assertThat(shop.api().calls()).isOne();
        assertThat(shop.mails()).isEmpty();

        shop.isChanged(Map.of("token", "a-new-one"));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "2 x ship");
        assertThat(shop.api().requests()).extracting(Request::token).containsExactly(shop.token(), "a-new-one");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }
}
