package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("A list of orders")
class OrderListsTest {

    @Inject
    MovableTime time;

    private ARelais relais;
    private long base;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
        base = relais.store() * 1000;
    }

    @Test
    @DisplayName("R41 is read page by page, the latest declared first, each order once and those of other shops never")
    void pages() {
        ARelais other = ARelais.shop("batch");
        for (int i = 1; i <= 5; i++) {
            relais.declare("P-" + i, base + i, "3", null);
            other.declare("Q-" + i, base + 10 + i, "3", null);
        }
        List<String> seen = new ArrayList<>();

        Map<String, Object> query = new HashMap<>(Map.of("limit", 2));
        for (String next = ""; next != null; query.put("after", next)) {
            JsonPath page = list(query);
            seen.addAll(page.getList("orders.order"));
            next = page.getString("next");
        }

        assertThat(seen).containsExactly("P-5", "P-4", "P-3", "P-2", "P-1");
        other.asShop().get("/api/v1/orders/P-1").then().statusCode(404);
    }

    @Test
    @DisplayName("R33 R43 holds what failed with its reason, until the next change ended well")
    void failures() {
        relais.isKnownToTheSandbox(base + 1, "R-" + (base + 1) + "-FAIL-STATE");
        relais.declare("bad", base + 1, "4", "T1");
        relais.declare("good", base + 2, "4", "T2");
        send();

        JsonPath failed = list(Map.of("outcome", "failed", "operation", "ship"));
        assertThat(failed.getList("orders.order")).containsExactly("bad");
        assertThat(failed.getString("orders[0].lastOutcome.reason")).isEqualTo("ticket_failed");
        assertThat(failed.getString("orders[0].lastOutcome.message")).isNotBlank();
        assertThat(failed.getString("orders[0].state")).isEqualTo("failed");
        assertThat(refs("outcome", "succeeded")).containsExactly("good");
        assertThat(list(Map.of("outcome", "failed", "operation", "cancel")).getList("orders"))
                .isEmpty();

        relais.declare("bad", base + 1, "5", "T1").then().statusCode(202);
        assertThat(refs("outcome", "failed")).containsExactly("bad");
        assertThat(refs("state", "failed")).isEmpty();
        assertThat(refs("state", "queued")).containsExactly("bad");
    }

    @Test
    @DisplayName("R12 shows an entry as the order itself is shown, its open task included")
    void entries() {
        relais.declare("1", base + 1, "4", "T1").then().statusCode(202);

        Map<String, Object> entry = list(Map.of()).getMap("orders[0]");
        Map<String, Object> order = new HashMap<>(relais.order("1").getMap("$"));

        assertThat(order.remove("failures")).isEqualTo(List.of());
        assertThat(order.remove("timeline")).isNotNull();
        assertThat(entry)
                .isEqualTo(order)
                .containsEntry("declaredAt", time.instant().toString());
        assertThat(entry.get("task")).isNotNull();
    }

    @Test
    @DisplayName("R15 R41 is narrowed down by channel, by the beginning of a reference and by time")
    void filters() {
        relais.declare("A-1", base + 1, "3", null);
        time.pass(Duration.ofSeconds(1));
        String later = time.instant().toString();
        relais.declare("A-2", base + 2, "3", null);
        relais.declare(
                "B-1", Map.of("status", "3", "shoppingFeed", Map.of("orderId", base + 3, "channel", "ManoMano")));

        assertThat(refs("channel", " amazon ")).containsExactly("A-2", "A-1");
        assertThat(refs("channel", "manomano")).containsExactly("B-1");
        assertThat(refs("q", "A-")).containsExactly("A-2", "A-1");
        assertThat(refs("q", "R-" + (base + 2))).containsExactly("A-2");
        assertThat(refs("q", "%")).isEmpty();
        assertThat(refs("from", later)).containsExactly("B-1", "A-2");
        assertThat(refs("to", later)).containsExactly("A-1");
        assertThat(refs("state", "nothing_to_send")).containsExactly("B-1", "A-2", "A-1");
    }

    @Test
    @DisplayName("R41 of every shop is for administrators, who see whose an order is")
    void everyShop() {
        ARelais other = ARelais.shop("batch");
        relais.declare("X-" + base, base + 1, "3", null);
        other.declare("X-" + base, base + 2, "3", null);

        ARelais.admin()
                .queryParam("q", "X-" + base)
                .get("/api/v1/admin/orders")
                .then()
                .statusCode(200)
                .body("orders.shop", hasItem(relais.code()))
                .body("orders.shop", hasItem(other.code()))
                .body("orders.size()", equalTo(2))
                .body("next", nullValue());
        ARelais.admin()
                .queryParam("shop", other.code())
                .get("/api/v1/admin/orders")
                .then()
                .body("orders.shop", equalTo(List.of(other.code())));
        ARelais.admin()
                .queryParam("shop", "nobody")
                .get("/api/v1/admin/orders")
                .then()
                .statusCode(404);
        relais.asShop().get("/api/v1/admin/orders").then().statusCode(403);
        ARelais.admin().get("/api/v1/orders").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "otcome,  failed,  unknown-parameter, outcome",
        "shop,    atelier, unknown-parameter, outcome",
        "outcome, lost,    invalid-field,     no_answer",
        "limit,   0,       invalid-field,     200",
        "after,   x,       invalid-field,     next",
    })
    @DisplayName("that cannot be asked for so says how it can")
    void refuses(String parameter, String value, String type, String advice) {
        relais.asShop()
                .queryParam(parameter, value)
                .get("/api/v1/orders")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo(type))
                .body("violations[0].field", equalTo(parameter))
                .body("violations[0].message", containsString(advice));
    }

    private void send() {
        relais.run("sync");
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
    }

    private List<String> refs(String parameter, String value) {
        return list(Map.of(parameter, value)).getList("orders.order");
    }

    private JsonPath list(Map<String, ?> query) {
        return relais.asShop()
                .queryParams(query)
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
