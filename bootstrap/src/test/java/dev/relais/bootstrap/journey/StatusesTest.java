package dev.relais.bootstrap.journey;

import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("A shop names its statuses, and")
class StatusesTest {

    private static final Map<String, Object> NAMED = Map.of(
            "statuses",
            List.of(Map.of("code", "4", "label", "Shipped"), Map.of("code", "2", "label", "Paid <b>by card</b>")));

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("R09 the whole list is replaced, and given back to the shop and to administrators")
    void replaces() {
        relais.asShop().get("/api/v1/statuses").then().statusCode(200).body("statuses", hasSize(0));
        relais.asShop()
                .body(Map.of("statuses", List.of(Map.of("code", "9", "label", "Old"))))
                .put("/api/v1/statuses")
                .then()
                .statusCode(200);

        relais.asShop()
                .body(NAMED)
                .put("/api/v1/statuses")
                .then()
                .statusCode(200)
                .body("statuses", equalTo(NAMED.get("statuses")));

        relais.asShop().get("/api/v1/statuses").then().body("statuses", equalTo(NAMED.get("statuses")));
        ARelais.admin()
                .get("/api/v1/admin/shops/{code}/statuses", relais.code())
                .then()
                .statusCode(200)
                .body("statuses", equalTo(NAMED.get("statuses")));
    }

    @Test
    @DisplayName("R04 orders may carry a status that is not in the list")
    void ordersCarryOthers() {
        relais.asShop().body(NAMED).put("/api/v1/statuses").then().statusCode(200);

        relais.declare("1", relais.store() * 1000 + 1, "77", null).then().statusCode(200);

        ARelais.admin()
                .body(Map.of("ship", List.of("4", "78")))
                .put("/api/v1/admin/shops/{code}/mappings", relais.code())
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("R09 a list that names a code twice is refused with the field, and the one before stays")
    void refuses() {
        relais.asShop().body(NAMED).put("/api/v1/statuses").then().statusCode(200);

        relais.asShop()
                .body("{\"statuses\":[{\"code\":\"1\",\"label\":\"a\"},{\"code\":\"1\",\"label\":\"b\"}]}")
                .put("/api/v1/statuses")
                .then()
                .statusCode(400)
                .body("type", equalTo("invalid-field"))
                .body("violations[0].field", equalTo("statuses[1].code"));
        relais.asShop()
                .body("{\"statuses\":[{\"code\":\"1\",\"label\":\"" + "x".repeat(1_100_000) + "\"}]}")
                .put("/api/v1/statuses")
                .then()
                .statusCode(413);

        relais.asShop().get("/api/v1/statuses").then().body("statuses", equalTo(NAMED.get("statuses")));
    }

    @Test
    @DisplayName("nobody else can")
    void others() {
        ARelais.admin().body(NAMED).put("/api/v1/statuses").then().statusCode(403);
        given().get("/api/v1/statuses").then().statusCode(401);
        relais.asShop()
                .get("/api/v1/admin/shops/{code}/statuses", relais.code())
                .then()
                .statusCode(403);
        ARelais.admin().get("/api/v1/admin/shops/nobody/statuses").then().statusCode(404);
    }

    @Test
    @DisplayName("R04 R09 the page of the mapping shows the names, and which statuses do nothing")
    void onThePage() {
        relais.asShop().body(NAMED).put("/api/v1/statuses").then().statusCode(200);
        String page =
                AVisitor.admin().open("/shops/" + relais.code() + "/mapping").asString();

        assertThat(page)
                .containsPattern(">4</span><span class=\"muted shop-name\">Shipped</span>")
                .contains(">2</span><span class=\"muted shop-name\">Paid &lt;b&gt;by card&lt;/b&gt;</span>")
                .contains("<option value=\"|2\" selected>Do nothing</option>");
    }
}
