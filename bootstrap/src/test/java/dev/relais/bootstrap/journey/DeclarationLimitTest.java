package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.Collections;
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
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("A key that declares more than 600 orders a minute")
class DeclarationLimitTest {

    @Inject
    MovableTime time;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
        List<Map<String, Object>> wrong = Collections.nCopies(599, Map.of("order", "wrong"));
        declareMany(wrong).statusCode(200).body("results.problem", hasSize(599));
    }

    @Test
    @DisplayName("R02 is told to wait, and nothing of that call is stored; wrong ones count, what it reads does not")
    void isToldToWait() {
        isRefused(declareMany(600, 2), 1);
        relais.declare("last", relais.store(), "3", null).then().statusCode(200);
        isRefused(relais.declare("more", relais.store(), "3", null).then(), 1);

        relais.asShop().get("/api/v1/orders/600").then().statusCode(404);
        relais.asShop().get("/api/v1/orders/more").then().statusCode(404);
        relais.asShop().get("/api/v1/orders/last").then().statusCode(200);
    }

    @Test
    @DisplayName("R02 goes on as soon as it may, and no other key has to wait")
    void goesOn() {
        isRefused(declareMany(600, 31), 3);
        ARelais.shop("batch").declare("1", 1, "3", null).then().statusCode(200);

        time.pass(Duration.ofSeconds(3));

        declareMany(600, 31).statusCode(200).body("results", hasSize(31));
    }

    private ValidatableResponse declareMany(int first, int howMany) {
        List<Map<String, Object>> orders = IntStream.range(first, first + howMany)
                .mapToObj(i -> Map.<String, Object>of(
                        "order", Integer.toString(i), "status", "3", "shoppingFeed", Map.of("orderId", i + 1)))
                .toList();
        return declareMany(orders);
    }

    private ValidatableResponse declareMany(List<Map<String, Object>> orders) {
        return relais.asShop()
                .body(Map.of("orders", orders))
                .post("/api/v1/orders")
                .then();
    }

    private static void isRefused(ValidatableResponse response, int seconds) {
        response.statusCode(429)
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", Integer.toString(seconds))
                .body("type", equalTo("too-many-declarations"))
                .body("status", equalTo(429));
    }
}
