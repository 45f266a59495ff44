package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("An order in real time")
class FirstOrderTest {

    @Inject
    MovableTime time;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("real-time");
    }

    @Test
    @DisplayName("R01 R02 R05 R16 R20 R23 R30 R32 R34 goes from the declaration to the confirmed ticket, once")
    void goesTheWholeWay() {
        relais.declare("1042", 6290304940L, "4", "6A12345678901")
                .then()
                .statusCode(202)
                .body("order", equalTo("1042"))
                .body("outcome", equalTo("queued"))
                .body("operation", equalTo("ship"))
                .body("reason", equalTo("tracking_changed"))
                .body("task", notNullValue())
                .body("dueAt", notNullValue());
        await().untilAsserted(() -> assertThat(relais.state("1042")).isEqualTo("sent"));

        time.pass(Duration.ofSeconds(1));
        assertThat(relais.run("tickets").getInt("figures.succeeded")).isZero();
        assertThat(relais.state("1042")).isEqualTo("sent");
        time.pass(Duration.ofSeconds(3));
        assertThat(relais.run("tickets").getInt("figures.succeeded")).isZero();
        time.pass(Duration.ofSeconds(3));
        assertThat(relais.run("tickets").getInt("figures.succeeded")).isOne();

        assertThat(relais.order("1042").getString("lastOutcome.outcome")).isEqualTo("succeeded");
        assertThat(relais.order("1042").getList("timeline")).hasSize(3);
        assertThat(relais.received()).singleElement().satisfies(request -> {
            assertThat(request.get("path").toString()).endsWith("/v1/store/" + relais.store() + "/order/ship");
            assertThat(ARelais.orders(request))
                    .singleElement()
                    .satisfies(order -> assertThat(order)
                            .containsEntry("id", 6290304940L)
                            .containsEntry("trackingNumber", "6A12345678901")
                            .containsEntry("carrier", "Colissimo"));
        });
    }

    @Test
    @DisplayName("R01 declaring the same state again sends nothing, before and after it was confirmed")
    void sameStateAgain() {
        relais.declare("1", 1001, "4", "T1").then().statusCode(202);
        relais.declare("1", 1001, "4", "T1")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("reason", equalTo("no_change"))
                .body("$", hasKey("operation"))
                .body("operation", nullValue())
                .body("$", hasKey("task"))
                .body("$", hasKey("dueAt"))
                .body("$", hasKey("legacyConnector"));
        await().untilAsserted(() -> assertThat(relais.state("1")).isEqualTo("sent"));
        confirm();

        relais.declare("1", 1001, "4", "T1").then().statusCode(200).body("reason", equalTo("no_change"));
        relais.run("sync");

        assertThat(relais.ordersPerRequest()).containsExactly(1);
        assertThat(relais.state("1")).isEqualTo("succeeded");
    }

    @Test
    @DisplayName("R05 R06 a corrected number is sent again, a status that follows it is not")
    void correctedNumber() {
        relais.declare("1", 1002, "3", "T1").then().statusCode(202).body("operation", equalTo("ship"));
        await().untilAsserted(() -> assertThat(relais.state("1")).isEqualTo("sent"));
        confirm();
        relais.declare("1", 1002, "4", "T1").then().statusCode(200).body("reason", equalTo("already_shipped"));

        relais.declare("1", 1002, "4", "T2").then().statusCode(202);
        await().untilAsserted(() -> assertThat(relais.state("1")).isEqualTo("sent"));

        assertThat(relais.received())
                .extracting(request -> ARelais.orders(request).get(0).get("trackingNumber"))
                .containsExactly("T1", "T2");
    }

    @Test
    @DisplayName("R03 an order that Shopping Feed does not know is ignored with its reason, and nothing is kept")
    void notAShoppingFeedOrder() {
        relais.declare("stranger", Map.of("status", "4"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("reason", equalTo("not_a_shopping_feed_order"));

        relais.asShop().get("/api/v1/orders/stranger").then().statusCode(404);
    }

    @Test
    @DisplayName("R04 a status that no mapping mentions is recorded and sends nothing")
    void statusNotMapped() {
        relais.declare("1", 1003, "3", null)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("reason", equalTo("status_not_mapped"));

        assertThat(relais.order("1").getString("status")).isEqualTo("3");
        assertThat(relais.received()).isEmpty();
    }

    @Test
    @DisplayName("R08 R47 a cancellation wins over a number declared with it")
    void cancelWins() {
        relais.declare("1", 1004, "6", "T1").then().statusCode(202).body("operation", equalTo("cancel"));
        await().untilAsserted(() -> assertThat(relais.state("1")).isEqualTo("sent"));

        assertThat(relais.received())
                .extracting(request -> request.get("path").toString())
                .singleElement()
                .asString()
                .endsWith("/order/cancel");
    }

    @Test
    @DisplayName("R33 a failed ticket is listed as a failure with the API's message, and the next change is sent")
    void failedTicket() {
        relais.isKnownToTheSandbox(1005, "R-1005-FAIL-STATE");
        relais.declare("1", 1005, "4", "T1").then().statusCode(202);
        await().untilAsserted(() -> assertThat(relais.state("1")).isEqualTo("sent"));
        confirm();

        assertThat(relais.state("1")).isEqualTo("failed");
        assertThat(relais.order("1").getString("lastOutcome.reason")).isEqualTo("ticket_failed");
        assertThat(relais.order("1").getString("lastOutcome.message")).isNotBlank();
        assertThat(relais.order("1").getList("failures")).hasSize(1);
        assertThat(relais.order("1").getBoolean("shippedSent")).isFalse();
        relais.declare("1", 1005, "4", "T1").then().statusCode(200).body("reason", equalTo("no_change"));
        relais.declare("1", 1005, "5", "T1").then().statusCode(202).body("operation", equalTo("ship"));
        await().untilAsserted(() -> assertThat(relais.ordersPerRequest()).containsExactly(1, 1));
    }

    @Test
    @DisplayName("R48 a baseline is recorded and sends nothing, the next change does")
    void baseline() {
        Map<String, Object> feed = Map.of("orderId", 1006, "channel", "Amazon", "reference", "R-1006");
        relais.declare(
                        "1",
                        Map.of(
                                "status",
                                "4",
                                "tracking",
                                Map.of("number", "T1"),
                                "shoppingFeed",
                                feed,
                                "baseline",
                                true))
                .then()
                .statusCode(200)
                .body("reason", equalTo("baseline"));
        relais.declare("1", 1006, "4", "T1").then().statusCode(200);
        relais.declare("1", 1006, "4", "T2").then().statusCode(202);
        await().untilAsserted(() -> assertThat(relais.state("1")).isEqualTo("sent"));

        assertThat(relais.received())
                .extracting(request -> ARelais.orders(request).get(0).get("trackingNumber"))
                .containsExactly("T2");
    }

    private void confirm() {
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
    }
}
