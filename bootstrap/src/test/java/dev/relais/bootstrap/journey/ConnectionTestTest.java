package dev.relais.bootstrap.journey;

import java.util.Map;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Trying a shop's connection")
class ConnectionTestTest {

    @Test
    @DisplayName("R27 a token that works says whose it is and shows the store back, never itself")
    void works() {
        ARelais relais = ARelais.shop("batch");

        ARelais.admin()
                .post("/api/v1/admin/shops/{code}/connection-test", relais.code())
                .then()
                .statusCode(200)
                .body("reachable", equalTo(true))
                .body("tokenValid", equalTo(true))
                .body("storeFound", equalTo(true))
                .body("mayUpdateOrders", equalTo(true))
                .body("account", equalTo("sandbox"))
                .body("store.id", equalTo((int) relais.store()))
                .body("stores.id", hasItem((int) relais.store()))
                .body("advice", equalTo("Everything is ready."))
                .body("detail", nullValue())
                .body(not(containsString("token-of-")));
    }

    @Test
    @DisplayName("R27 a refused token is a finding, with the way to mend it")
    void refused() {
        ARelais relais = ARelais.shop("batch");
        ARelais.admin()
                .body(Map.of("token", "refused-by-shopping-feed"))
                .patch("/api/v1/admin/shops/{code}", relais.code())
                .then()
                .statusCode(200);

        ARelais.admin()
                .post("/api/v1/admin/shops/{code}/connection-test", relais.code())
                .then()
                .statusCode(200)
                .body("reachable", equalTo(true))
                .body("tokenValid", equalTo(false))
                .body("storeFound", nullValue())
                .body("advice", containsString("new token"))
                .body(not(containsString("refused-by-shopping-feed")));
    }

    @Test
    @DisplayName("only administrators try connections, and only of shops there are")
    void onlyAdministrators() {
        ARelais relais = ARelais.shop("batch");

        relais.asShop()
                .post("/api/v1/admin/shops/{code}/connection-test", relais.code())
                .then()
                .statusCode(403);
        ARelais.admin()
                .post("/api/v1/admin/shops/nobody/connection-test")
                .then()
                .statusCode(404)
                .body("type", equalTo("not-found"));
    }
}
