package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("What a shop does about its failures")
class FailuresTest {

    @Inject
    MovableTime time;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName(
            "R43 a failed order is sent again as it is now, with the carrier corrected, and its success closes the failure")
    void sendsAgain() {
        failed("1042", 71_001);
        declare("1042", 71_001, "Colissimo").then().statusCode(200);

        act("1042", "resend")
                .then()
                .statusCode(202)
                .body("order", equalTo("1042"))
                .body("outcome", equalTo("queued"))
                .body("operation", equalTo("ship"))
                .body("reason", equalTo("resent"))
                .body("task", notNullValue())
                .body("dueAt", notNullValue())
                .body("legacyConnector", nullValue());
        assertThat(relais.order("1042").getList("failures")).hasSize(1);
        assertThat(relais.run("sync").getInt("figures.sent")).isOne();
        time.pass(Duration.ofMinutes(10));
        assertThat(relais.run("tickets").getInt("figures.succeeded")).isOne();

        assertThat(relais.ordersPerRequest()).containsExactly(1, 1);
        assertThat(relais.order("1042").getList("failures")).isEmpty();
        assertThat(relais.order("1042").getList("timeline.event")).contains("resent");
        assertThat(relais.order("1042").getString("timeline.find { it.event == 'resent' }.details.by"))
                .isEqualTo(relais.bearer().substring("Bearer ".length(), "Bearer ".length() + 8));
    }

    @Test
    @DisplayName("R43 a dismissed failure is not listed any more, and nothing of it is sent")
    void dismisses() {
        failed("1042", 71_002);

        act("1042", "dismiss")
                .then()
                .statusCode(200)
                .body("order", equalTo("1042"))
                .body("outcome", equalTo("dismissed"))
                .body("operations", contains("ship"));

        assertThat(relais.order("1042").getList("failures")).isEmpty();
        assertThat(relais.state("1042")).isEqualTo("dismissed");
        assertThat(relais.run("sync").getInt("figures.sent")).isZero();
    }

    @Test
    @DisplayName("R43 what did not fail, or is not asked for any more, is refused with the way to mend it")
    void refuses() {
        relais.declare("waiting", 71_003, "3", null);
        failed("moved-on", 71_004);
        relais.declare("moved-on", 71_004, "6", null).then().statusCode(202);

        act("waiting", "resend").then().statusCode(409).body("type", equalTo("nothing-failed"));
        act("waiting", "dismiss").then().statusCode(409).body("type", equalTo("nothing-failed"));
        act("moved-on", "resend").then().statusCode(409).body("type", equalTo("nothing-to-send"));
        act("unheard-of", "resend").then().statusCode(404).body("type", equalTo("not-found"));
        act("unheard-of", "dismiss").then().statusCode(404).body("type", equalTo("not-found"));
    }

    @Test
    @DisplayName("R43 another shop's order is not to be found")
    void ofAnotherShop() {
        failed("1042", 71_005);
        ARelais other = ARelais.shop("batch");

        other.asShop().post("/api/v1/orders/1042/resend").then().statusCode(404);
        other.asShop().post("/api/v1/orders/1042/dismiss").then().statusCode(404);
    }

    @Test
    @DisplayName("R43 R20 many are sent again in one call, each with its own answer, and travel together")
    void many() {
        relais.isKnownToTheSandbox(71_006, "R-71006-FAIL-CARRIER");
        relais.isKnownToTheSandbox(71_007, "R-71007-FAIL-CARRIER");
        declare("1", 71_006, "Pigeon Post");
        declare("2", 71_007, "Pigeon Post");
        relais.run("sync");
        failTickets();

        Response answer = relais.asShop()
                .body(Map.of("orders", List.of("1", "unheard-of", "2")))
                .post("/api/v1/resend");

        answer.then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("queued"))
                .body("results[1].order", equalTo("unheard-of"))
                .body("results[1].problem.type", equalTo("not-found"))
                .body("results[2].outcome", equalTo("queued"));
        relais.run("sync");
        assertThat(relais.ordersPerRequest()).containsExactly(2, 2);
        relais.asShop()
                .body(Map.of("orders", List.of("1", "2")))
                .post("/api/v1/dismiss")
                .then()
                .statusCode(200)
                .body("results.outcome", contains("dismissed", "dismissed"));
    }

    @Test
    @DisplayName("a list of orders that cannot be read names what is wrong with it")
    void badLists() {
        relais.asShop().body("{}").post("/api/v1/resend").then().statusCode(400);
        relais.asShop()
                .body(Map.of("orders", List.of("1"), "order", "1"))
                .post("/api/v1/resend")
                .then()
                .statusCode(400)
                .body("type", equalTo("unknown-field"));
        relais.asShop()
                .body(Map.of("orders", List.of(1)))
                .post("/api/v1/dismiss")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("orders"));
    }

    private Response act(String order, String deed) {
        return relais.asShop().post("/api/v1/orders/{order}/{deed}", order, deed);
    }

    private void failed(String order, long id) {
        relais.isKnownToTheSandbox(id, "R-" + id + "-FAIL-CARRIER");
        declare(order, id, "Pigeon Post").then().statusCode(202);
        relais.run("sync");
        failTickets();
        assertThat(relais.state(order)).isEqualTo("failed");
    }

    private Response declare(String order, long id, String carrier) {
        return relais.declare(
                order,
                Map.of(
                        "status",
                        "4",
                        "tracking",
                        Map.of("number", "T-" + id, "carrier", carrier),
                        "shoppingFeed",
                        Map.of("orderId", id, "channel", "Amazon")));
    }

    private void failTickets() {
        time.pass(Duration.ofMinutes(10));
        assertThat(relais.run("tickets").getInt("figures.failed")).isPositive();
    }
}
