package dev.relais.bootstrap.journey;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.RawCall;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Bad input gets a clear answer and stores nothing:")
class RefusalsTest {

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("R39 a test message without a mail server, without an address, by a shop, and of no shop")
    void testMail() {
        isProblem(
                        ARelais.admin()
                                .post("/api/v1/admin/shops/{code}/test-mail", relais.code())
                                .then(),
                        409,
                        "no-notification-email")
                .body("detail", containsString("notificationEmail"));
        relais.isChanged(Map.of("notificationEmail", "shop@example.com"));
        isProblem(
                        ARelais.admin()
                                .post("/api/v1/admin/shops/{code}/test-mail", relais.code())
                                .then(),
                        409,
                        "mail-not-set-up")
                .body("detail", containsString("QUARKUS_MAILER_HOST"));
        isProblem(
                relais.asShop()
                        .post("/api/v1/admin/shops/{code}/test-mail", relais.code())
                        .then(),
                403,
                "forbidden");
        isProblem(ARelais.admin().post("/api/v1/admin/shops/nobody/test-mail").then(), 404, "not-found");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"status":"4","statuss":"4"}                                          | 400 | unknown-field
                    {"status":"4","tracking":{"nummer":"T1"}}                             | 400 | unknown-field
                    {"status":"4"                                                         | 400 | malformed-json
                    {"status":"4"} {"status":"5"}                                         | 400 | malformed-json
                    {"status":"4","status":"5"}                                           | 400 | malformed-json
                    []                                                                    | 400 | malformed-json
                    {}                                                                    | 400 | invalid-field
                    {"status":4}                                                          | 400 | invalid-field
                    {"status":""}                                                         | 400 | invalid-field
                    {"status":null}                                                       | 400 | invalid-field
                    {"status":"4","shoppingFeed":{"orderId":0}}                           | 400 | invalid-field
                    {"status":"4","shoppingFeed":{"orderId":"12"}}                        | 400 | invalid-field
                    {"status":"4","shoppingFeed":{"orderId":1e400}}                       | 400 | invalid-field
                    {"status":"4","shoppingFeed":{"orderId":1,"fulfilledBy":"me"}}        | 400 | invalid-field
                    {"status":"4","changedAt":"2026-11-23T10:15:00"}                      | 400 | invalid-field
                    {"status":"4","tracking":{"number":"T1","url":"javascript:alert(1)"}} | 400 | invalid-field
                    {"status":"4","tracking":{"number":"a\\u0000b"}}                      | 400 | invalid-field
                    """)
    @DisplayName("a declaration that is not as documented")
    void badDeclarations(String body, int status, String type) {
        isProblem(relais.asShop().body(body).put("/api/v1/orders/{ref}", "bad").then(), status, type);

        relais.asShop().get("/api/v1/orders/bad").then().statusCode(404);
    }

    @Test
    @DisplayName("a body that is not JSON, too long, or of an order reference that cannot be")
    void badBodies() {
        isProblem(
                given().header("Authorization", bearer())
                        .contentType("text/plain")
                        .body("hello")
                        .put("/api/v1/orders/bad")
                        .then(),
                415,
                null);
        isProblem(
                relais.asShop()
                        .body("{\"status\":\"" + "4".repeat(1_100_000) + "\"}")
                        .put("/api/v1/orders/bad")
                        .then(),
                413,
                null);
        isProblem(
                relais.asShop()
                        .body("{\"status\":\"4\"}")
                        .put("/api/v1/orders/{ref}", "x".repeat(101))
                        .then(),
                400,
                null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00e9",
                "/",
                "json",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    @DisplayName("a body of a type that nobody reads, wherever it is sent")
    void unreadableTypes(String type) throws IOException {
        for (String path : List.of("/api/v1/orders/1/resend", "/api/v1/runs/sync", "/api/v1/orders")) {
            List<String> headers = List.of("Authorization: " + bearer(), "Content-Type: " + type);
            RawCall.Answer answer = new RawCall("POST", path, headers, new byte[] {'x'}, false).send();

            assertThat(answer.status()).as(path).isEqualTo(415);
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
            assertThat(answer.text()).contains("unsupported-media-type");
        }
    }

    @Test
    @DisplayName("no key, an unknown key, a shop's key where an administrator is needed")
    void keys() {
        isProblem(given().get("/api/v1/orders/1").then(), 401, null);
        isProblem(
                given().header("Authorization", "Bearer rk_unknown")
                        .get("/api/v1/orders/1")
                        .then(),
                401,
                null);
        isProblem(relais.asShop().get("/api/v1/admin/shops").then(), 403, null);
        isProblem(
                given().auth()
                        .preemptive()
                        .basic(ARelais.ADMIN, "wrong")
                        .get("/api/v1/admin/shops")
                        .then(),
                401,
                null);
        isProblem(ARelais.admin().get("/api/v1/orders/1").then(), 403, null);
    }

    @Test
    @DisplayName("a revoked key is refused at once")
    void revokedKey() {
        String id = ARelais.admin()
                .get("/api/v1/admin/shops/{code}/api-keys", relais.code())
                .then()
                .statusCode(200)
                .extract()
                .path("apiKeys[0].id");
        ARelais.admin()
                .delete("/api/v1/admin/shops/{code}/api-keys/{id}", relais.code(), id)
                .then()
                .statusCode(204);

        isProblem(relais.asShop().get("/api/v1/orders/1").then(), 401, null);
    }

    @Test
    @DisplayName("R09 a status mapped to two operations is a 422 that names it, and the mapping stays")
    void mappedTwice() {
        isProblem(
                        ARelais.admin()
                                .body(Map.of("ship", new String[] {"4"}, "cancel", new String[] {"4"}))
                                .put("/api/v1/admin/shops/{code}/mappings", relais.code())
                                .then(),
                        422,
                        null)
                .body("detail", containsString("4"));

        ARelais.admin()
                .get("/api/v1/admin/shops/{code}/mappings", relais.code())
                .then()
                .body("ship", hasItems("4", "5"));
    }

    @Test
    @DisplayName("a form that did not come from our own page changes nothing, though the browser is signed in")
    void foreignForm() {
        Map<String, String> signedIn = given().redirects()
                .follow(false)
                .formParam("j_username", ARelais.ADMIN)
                .formParam("j_password", ARelais.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .cookies();

        given().cookies(signedIn)
                .formParam("ship", "666")
                .post("/shops/{code}/mapping", relais.code())
                .then()
                .statusCode(400);

        ARelais.admin()
                .get("/api/v1/admin/shops/{code}/mappings", relais.code())
                .then()
                .body("ship", hasItems("4", "5"));
    }

    @Test
    @DisplayName("a shop's token is never given back")
    void tokenIsWriteOnly() {
        String shop = ARelais.admin()
                .get("/api/v1/admin/shops/{code}", relais.code())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(shop).doesNotContain("token-of-");
    }

    @Test
    @DisplayName("an unknown process, path or method")
    void unknownThings() {
        isProblem(relais.asShop().post("/api/v1/runs/dance").then(), 404, null);
        isProblem(relais.asShop().get("/api/v1/nothing").then(), 404, null);
        isProblem(relais.asShop().delete("/api/v1/orders/1").then(), 405, null);
    }

    private String bearer() {
        return relais.bearer();
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String type) {
        response.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("type", type == null ? not(emptyOrNullString()) : equalTo(type));
        return response;
    }
}
