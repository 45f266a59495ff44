package dev.relais.bootstrap.journey.answers;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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
@DisplayName("A request that the API refuses")
class RefusalsTest {

    @Inject
    Stage relais;

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {400, 422})
    @DisplayName("R28 a request of one order that is refused fails with the API's message and is not repeated")
    void alone(int status) {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.refused(status, "Unknown carrier"));
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofHours(2));

        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.failures()).containsExactly("ship request_refused: Unknown carrier");
    }

    @Test
    @DisplayName("R28 two wrong orders of a hundred are found, each with its message, and the others go through once")
    void two() {
        TheShop shop = relais.shopInBatch();
        shop.api().refuses(shop.id("3"), "Unknown carrier");
        shop.api().refuses(shop.id("98"), "Already refunded");
        shop.declaresShipped(100);
        relais.run();
        relais.ticketsSay("succeed");

        assertThat(shop.failures("3")).containsExactly("ship request_refused: Unknown carrier");
        assertThat(shop.failures("98")).containsExactly("ship request_refused: Already refunded");
        assertThat(shop.lastOutcomes()).hasSize(100);
        assertThat(shop.lastOutcomes().values().stream().filter("ship succeeded"::equals))
                .hasSize(98);
        assertThat(shop.requests()).hasSizeLessThanOrEqualTo(1 + 2 * 14);
        assertThat(acceptedOrders(shop)).isEqualTo(98);
    }

    @Test
    @DisplayName("R28 orders that are all wrong fail one by one, in less than two requests an order")
    void all() {
        TheShop shop = relais.shopInBatch();
        for (int i = 1; i <= 8; i++) {
            shop.api().refuses(shop.id(Integer.toString(i)), "No " + i);
        }
        shop.declaresShipped(8);
        relais.run();

        assertThat(shop.requests()).hasSize(15);
        assertThat(shop.lastOutcomes()).hasSize(8).containsValue("ship failed request_refused");
        assertThat(shop.failures("8")).containsExactly("ship request_refused: No 8");
        relais.timePasses(Duration.ofDays(1));
        assertThat(shop.requests()).hasSize(15);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {401, 403})
    @DisplayName("R27 a refused token stops the shop, keeps its work, and a new one lets all of it leave")
    void token(int status) {
        TheShop shop = relais.shopInRealTime();
        shop.api().answers(Reply.refused(status, "Not yours"));
        shop.declares("4", "T1");
        relais.timePasses(Duration.ofDays(2));
        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.outcomes()).isEmpty();

        shop.isChanged(Map.of("token", "a-new-one"));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {401, 403})
    @DisplayName("R27 a token refused while reading tickets stops the shop as well, and no ticket is lost")
    void tokenWhileReading(int status) {
        TheShop shop = relais.shopInRealTime();
        shop.declares("4", "T1");
        shop.settle();
        shop.api().answersQuestions(Reply.refused(status, "Not yours"));
        relais.lookAtTickets();
        shop.declares("1002", aDeclaration("4", "T2"));
        relais.lookAtTickets();
        assertThat(shop.requests()).containsExactly("ship(T1)");
        assertThat(shop.api().looks()).hasSize(1);

        shop.isChanged(Map.of("token", "a-new-one"));
        relais.ticketsSay("succeed");

        assertThat(shop.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(shop.outcomes()).containsExactly("ship succeeded");
    }

    /** Each order travels alone or in a request whose every order goes through. */
    private static int acceptedOrders(TheShop shop) {
        return (int) shop.api().requests().stream()
                .filter(request -> request.orders().stream()
                        .noneMatch(order -> List.of(shop.id("3"), shop.id("98"))
                                .contains(order.path("id").asLong())))
                .mapToLong(request -> request.orders().size())
                .sum();
    }
}
