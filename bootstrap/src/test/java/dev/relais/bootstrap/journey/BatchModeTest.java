package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Orders in batch mode")
class BatchModeTest {

    @Inject
    MovableTime time;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("R16 R20 250 declarations in one call leave with the next run, in requests of 100, 100 and 50")
    void travelTogether() {
        List<Map<String, Object>> orders = IntStream.rangeClosed(1, 250)
                .mapToObj(i -> Map.<String, Object>of(
                        "order",
                        "B-" + i,
                        "status",
                        "4",
                        "tracking",
                        Map.of("number", "T" + i),
                        "shoppingFeed",
                        Map.of("orderId", relais.store() * 1000 + i, "channel", "Amazon")))
                .toList();

        List<Map<String, Object>> results = relais.asShop()
                .body(Map.of("orders", orders))
                .post("/api/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results");

        assertThat(results).hasSize(250).allSatisfy(result -> assertThat(result).containsEntry("outcome", "queued"));
        assertThat(results.get(41)).containsEntry("order", "B-42");
        assertThat(relais.received()).isEmpty();
        assertThat(relais.run("sync").getInt("figures.sent")).isEqualTo(250);
        assertThat(relais.ordersPerRequest()).containsExactly(100, 100, 50);
        assertThat(relais.run("sync").getInt("figures.requests")).isZero();
        time.pass(Duration.ofSeconds(6));
        assertThat(relais.run("tickets").getMap("figures"))
                .containsEntry("succeeded", 250)
                .containsEntry("requests", 3);
    }

    @Test
    @DisplayName("R17 R16 the shop's mode alone decides when: the same update is queued here and leaves at once there")
    void queuedOrSent() {
        ARelais inRealTime = ARelais.shop("real-time");
        relais.declare("1", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        inRealTime.declare("1", inRealTime.store() * 1000 + 1, "4", "T1").then().statusCode(202);

        await().until(() -> inRealTime.ordersPerRequest().equals(List.of(1)));

        assertThat(relais.received()).isEmpty();
        assertThat(relais.run("sync").getInt("figures.sent")).isOne();
        assertThat(relais.ordersPerRequest()).containsExactly(1);
    }

    @Test
    @DisplayName("R12 R18 what is undone before the run is withdrawn, and said so in the order's history")
    void withdrawn() {
        relais.declare("1", relais.store() * 1000 + 1, "6", null).then().statusCode(202);
        relais.declare("1", relais.store() * 1000 + 1, "3", null).then().body("reason", equalTo("status_not_mapped"));

        assertThat(relais.run("sync").getInt("figures.withdrawn")).isOne();

        assertThat(relais.received()).isEmpty();
        assertThat(relais.state("1")).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("R12 R18 a number declared before a later status is still told")
    void numberIsNotLost() {
        relais.declare("1", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        relais.declare("1", relais.store() * 1000 + 1, "3", "T1").then().statusCode(200);

        relais.run("sync");

        assertThat(sent()).containsExactly("ship");
    }

    @Test
    @DisplayName("R21 R45 a delivery waits until the shipment's ticket has succeeded")
    void naturalOrder() {
        relais.declare("1", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        relais.declare("1", relais.store() * 1000 + 1, "8", "T1").then().statusCode(202);
        relais.run("sync");
        relais.run("sync");
        assertThat(sent()).containsExactly("ship");

        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        relais.run("sync");

        assertThat(sent()).containsExactly("ship", "deliver");
    }

    @Test
    @DisplayName("R47 a cancellation wins over a shipment nobody was told of")
    void cancelWins() {
        relais.declare("1", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        relais.declare("1", relais.store() * 1000 + 1, "6", "T1").then().statusCode(202);

        relais.run("sync");

        assertThat(sent()).containsExactly("cancel");
        assertThat(relais.order("1").getList("timeline.outcome")).contains("withdrawn");
    }

    @Test
    @DisplayName("an entry that is wrong carries its own problem and does not hurt the others")
    void wrongEntry() {
        Map<String, Object> right = Map.of(
                "order",
                "right",
                "status",
                "4",
                "tracking",
                Map.of("number", "T1"),
                "shoppingFeed",
                Map.of("orderId", relais.store() * 1000 + 7));
        List<Object> orders = new ArrayList<>(List.of(Map.of("order", "wrong", "state", "4"), right));

        var results = relais.asShop()
                .body(Map.of("orders", orders))
                .post("/api/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(results.getString("results[0].problem.type")).isEqualTo("unknown-field");
        assertThat(results.getString("results[0].order")).isEqualTo("wrong");
        assertThat(results.getString("results[1].outcome")).isEqualTo("queued");
    }

    private List<String> sent() {
        return relais.received().stream()
                .map(request -> request.get("path").toString().replaceAll(".*/", ""))
                .toList();
    }
}
