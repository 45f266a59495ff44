package dev.relais.bootstrap.journey;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PageRoute;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What docs/security.md promises of every way in. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Whoever does not belong here")
class SecurityTest {

    private static final List<String> TABLES = List.of(
            "shop",
            "status_mapping",
            "mapping_version",
            "api_key",
            "shop_order",
            "order_task",
            "order_event",
            "bulk",
            "administrator",
            "password_link",
            "audit_entry");

    @Inject
    AgroalDataSource database;

    @Inject
    MovableTime time;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
        relais.declare("1001", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
    }

    @Test
    @DisplayName("S19 finds no answer without the headers that bind a browser, errors included")
    void headers() {
        AVisitor visitor = AVisitor.admin();
        Stream<Response> pages =
                PageRoute.all().stream().filter(PageRoute::isGet).map(route -> visitor.open(route.of(relais.code())));
        Stream<Response> others = Stream.of(
                RestAssured.get("/sign-in"),
                RestAssured.given().redirects().follow(false).get("/orders"),
                visitor.open("/no-such-page"),
                visitor.send("/no-such-page", Map.of()),
                RestAssured.get("/api/v1/orders/1001"),
                RestAssured.get("/api/v1/nothing"),
                relais.asShop().body("{").put("/api/v1/orders/1001"),
                relais.asShop().get("/api/v1/orders/1001"),
                RestAssured.get("/q/health/ready"));

        Stream.concat(pages, others).forEach(answer -> {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.asString()).doesNotContain("\tat dev.relais", "org.hibernate");
        });
    }

    @Test
    @DisplayName("S07 finds none of another shop's orders, log and keys, and cannot name another shop")
    void otherShops() {
        ARelais other = ARelais.shop("batch");
        other.declare("2002", other.store() * 1000 + 2, "4", "T2").then().statusCode(202);

        assertThat(other.asShop().get("/api/v1/orders/1001").statusCode()).isEqualTo(404);
        assertThat(other.asShop().post("/api/v1/orders/1001/resend").statusCode())
                .isEqualTo(404);
        assertThat(other.asShop().post("/api/v1/orders/1001/dismiss").statusCode())
                .isEqualTo(404);
        assertThat(other.asShop().get("/api/v1/orders").asString())
                .contains("2002")
                .doesNotContain("1001");
        assertThat(other.asShop().get("/api/v1/log?order=1001").asString()).doesNotContain("T1");
        assertThat(other.asShop().get("/api/v1/runs").asString()).doesNotContain(relais.code());
        assertThat(other.declare("2003", Map.of("status", "4", "shop", relais.code()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(other.asShop().get("/api/v1/admin/shops/" + relais.code()).statusCode())
                .isEqualTo(403);

        String key = ARelais.admin()
                .get("/api/v1/admin/shops/{code}/api-keys", relais.code())
                .jsonPath()
                .getString("apiKeys[0].id");
        assertThat(ARelais.admin()
                        .delete("/api/v1/admin/shops/{code}/api-keys/{id}", other.code(), key)
                        .statusCode())
                .isEqualTo(404);
        assertThat(relais.asShop().get("/api/v1/orders/1001").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("S18 changes nothing by a link, and nothing by a form that is not ours, on any page")
    void links() throws SQLException {
        AVisitor visitor = AVisitor.admin();
        Map<String, Long> before = rows();

        for (PageRoute route : PageRoute.all()) {
            String path = route.of(relais.code());
            if (route.isGet()) {
                assertThat(visitor.open(path).statusCode()).as(path).isLessThan(500);
            } else {
                assertThat(visitor.sendFromElsewhere(path).statusCode())
                        .as(path)
                        .isEqualTo(400);
            }
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(relais.asShop()
                        .contentType("text/plain")
                        .body("{\"status\":\"5\"}")
                        .put("/api/v1/orders/1001")
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi"})
    @DisplayName(
            "S24 reads figures and the description of the interface on this machine, and from elsewhere only as a user")
    void machinery(String address) {
        assertThat(RestAssured.get(address).statusCode()).isEqualTo(200);
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            assertThat(through(header).get(address).statusCode()).isIn(302, 401);
            assertThat(through(header)
                            .auth()
                            .preemptive()
                            .basic(ARelais.ADMIN, ARelais.PASSWORD)
                            .get(address)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(through("X-Forwarded-For").get("/q/health/ready").statusCode())
                .isEqualTo(200);
    }

    private static RequestSpecification through(String proxysHeader) {
        return RestAssured.given().redirects().follow(false).header(proxysHeader, "for=203.0.113.9");
    }

    @Test
    @DisplayName(
            "S32 keeps one shop whose token cannot be read from sending, and no other shop and no page from working")
    void unreadableToken() throws SQLException {
        ARelais other = ARelais.shop("batch");
        other.declare("2002", other.store() * 1000 + 2, "4", "T2").then().statusCode(202);
        try (Connection connection = database.getConnection();
                PreparedStatement spoil = connection.prepareStatement("update shop set token = ? where code = ?")) {
            spoil.setBytes(1, new byte[40]);
            spoil.setString(2, relais.code());
            spoil.executeUpdate();
        }
        AVisitor visitor = AVisitor.admin();

        relais.run("sync");
        other.run("sync");

        assertThat(relais.received()).isEmpty();
        assertThat(other.received()).hasSize(1);
        assertThat(relais.order("1001").getString("task.id")).isNotEmpty();
        assertThat(visitor.open("/shops/" + relais.code()).asString()).contains("cannot be read with the secret key");
        for (String page :
                List.of("/", "/orders", "/shops", "/problems", "/mapping", "/processes", "/settings/system")) {
            assertThat(visitor.open(page).statusCode()).as(page).isEqualTo(200);
        }

        relais.isChanged(Map.of("paused", false, "name", "kept"));
        relais.isChanged(Map.of("token", "saved-again"));
        time.pass(Duration.ofMinutes(30));
        relais.run("sync");

        assertThat(relais.received()).hasSize(1);
    }

    @Test
    @DisplayName("S23 finds no form that keeps, or breaks at, what no keyboard types")
    void unprintable() throws SQLException {
        AVisitor visitor = AVisitor.admin();
        String carriers = "/shops/" + relais.code() + "/carriers";
        String strange = "a\u0000b";
        Map<String, String> played = Map.of("shop", relais.code(), "ref", "1002");
        Map<String, Long> before = rows();

        isRefused(visitor.send(carriers, Map.of("carrier", strange, "sentAs", "DPD")));
        isRefused(visitor.send(carriers, Map.of("carrier", "DPD", "sentAs", strange)));
        isRefused(visitor.send(carriers, Map.of("carrier", "DPD", "sentAs", "dpd", "channel", strange)));
        isRefused(visitor.send(carriers + "/reasons", Map.of("status", "6", "reason", strange)));
        isRefused(visitor.send(carriers + "/channels", Map.of("channel", strange, "refund", "yes")));
        isRefused(visitor.send("/play", with("status", strange, played)));
        isRefused(visitor.send("/play", with("number", strange, with("status", "4", played))));

        assertThat(rows()).isEqualTo(before);
    }

    private static Map<String, String> with(String name, String value, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(others);
        all.put(name, value);
        return all;
    }

    private static void isRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders?q=%00",
                "/orders?channel=a%00",
                "/orders?from=%2B999999999-12-31",
                "/orders?until=-999999999-01-01",
                "/shops?q=%00",
                "/mapping?q=%00",
                "/settings/notifications?q=%00",
                "/activity?by=%00",
                "/processes/log?shop=SHOP&order=%00",
                "/processes/log?shop=SHOP&order=a%0ab",
                "/processes/log?shop=SHOP&from=%2B294277-01-01T00:00",
                "/processes/log?shop=SHOP&until=-004713-01-01T00:00"
            })
    @DisplayName("S23 finds no list that breaks at what cannot be looked for")
    void lookedForInVain(String address) {
        assertThat(AVisitor.admin().open(address.replace("SHOP", relais.code())).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\\\elsewhere.example",
                "/%",
                "/%0",
                "orders",
                ""
            })
    @DisplayName("S28 leads nobody elsewhere by a form that says where it came from, not even to an error")
    void leadsNowhereElse(String from) {
        Response answer = AVisitor.admin().send("/preferences", Map.of("theme", "dark", "from", from));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(URI.create(answer.header("Location")).getHost()).isIn(null, "localhost", "127.0.0.1");
        assertThat(URI.create(answer.header("Location")).getPath()).isEqualTo("/");
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    @Test
    @DisplayName("S09, S10 reads no token, key, password or address in the log, in figures, pages and files")
    void canaries() {
        StringBuffer log = new StringBuffer();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage())
                        .append(' ')
                        .append(line.getThrown())
                        .append('\n');
                Stream.ofNullable(line.getParameters()).flatMap(Stream::of).forEach(log::append);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            String seen = doThingsWithCanaries();
            ARelais last = ARelais.shop("real-time");
            last.declare("1001", last.store() * 1000 + 1, "4", "T1").then().statusCode(202);
            await().until(() -> log.toString().contains("SYNC of shop " + last.code()));
            assertThat(log.toString() + seen).doesNotContainIgnoringCase("canary");
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    /** What there is to be seen afterwards but for the one place where the address is shown to be changed. */
    private String doThingsWithCanaries() {
        AVisitor visitor = AVisitor.admin();
        relais.isChanged(Map.of("token", "canary-token-refused", "notificationEmail", "canary@example.com"));
        relais.run("sync");
        visitor.send("/shops/" + relais.code() + "/test", Map.of());
        visitor.send("/shops/" + relais.code() + "/access", Map.of("store", "x", "token", "canary-token"));
        RestAssured.given()
                .header("Authorization", "Bearer rk_12345canary-key-that-is-not-known")
                .get("/api/v1/orders/1001");
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(ARelais.ADMIN, "canary-password")
                .get("/api/v1/admin/shops");
        AVisitor.signedInAs(ARelais.ADMIN, "canary-password");
        ARelais.admin().get("/api/v1/admin/shops");
        return Stream.of(
                        "/",
                        "/orders/" + relais.code() + "/1001",
                        "/processes/log?shop=" + relais.code(),
                        "/processes/log.csv?shop=" + relais.code(),
                        "/activity.csv",
                        "/settings/keys",
                        "/settings/system",
                        "/settings/system/relais-support.json",
                        "/q/metrics")
                .map(address -> visitor.open(address).asString())
                .map(page -> page.replace("canary@example.com", ""))
                .reduce("", String::concat);
    }
}
