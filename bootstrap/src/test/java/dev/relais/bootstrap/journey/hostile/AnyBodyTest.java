package dev.relais.bootstrap.journey.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.RawCall;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.hostile.HostileJson;
import dev.relais.domain.hostile.HostileTexts;
import dev.relais.domain.hostile.Luck;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent to the interface for shops and administrators. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Any body that is sent to the interface")
class AnyBodyTest {

    private static final int USUAL_TRIES = 200;
    private static final int CALLS_A_MINUTE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEW_SHOPS = "hostile-" + UUID.randomUUID() + "-";

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;charset=",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/xml",
            "json",
            "/",
            "application/*",
            "*/*",
            "application/merge-patch+json",
            "application/json, text/plain",
            "application/json; a=\"",
            "\u00e9\u00e8",
            "application/json\u0001");

    private static final List<String> ODD = List.of(
            "X-HTTP-Method-Override: DELETE",
            "Expect: 100-continue",
            "Content-Encoding: gzip",
            "Accept: text/html",
            "Accept: */nothing",
            "Accept: application/json;q=x",
            "Accept: ;",
            "Accept-Language: fr-\u0001, *;q=9",
            "Accept-Charset: nonsense",
            "Accept-Encoding: gzip;q=,,",
            "Range: bytes=5-1",
            "If-None-Match: *",
            "If-Modified-Since: never",
            "Cookie: relais-session=x; relais-sid=\"; csrf-token",
            "Origin: null",
            "X-Forwarded-For: '; DROP TABLE shop;--",
            "X-Forwarded-Proto: https",
            "Forwarded: for=\"",
            "Upgrade: h2c",
            "TE: trailers",
            "X: " + "y".repeat(7_000),
            "X: " + "y".repeat(9_000),
            "Content-Language: \u00e9",
            "Authorization: Basic !!!",
            "Authorization: Bearer",
            "Authorization: Bearer  ",
            "Authorization: Basic Og==");

    private static final List<String> SEGMENTS = List.of(
            "%00",
            "%2F",
            "%2e%2e",
            "..",
            ".",
            ";a=b",
            "%C0%AF",
            "%ED%A0%80",
            "+",
            "%0d%0aX:1",
            "a%20b",
            "%20",
            "%E2%80%AE",
            "%zz",
            "%",
            "a/b",
            "//",
            "%F0%9F%98%80",
            "'%3B--",
            "x".repeat(101),
            "x".repeat(3_000),
            "x".repeat(6_000),
            "%25",
            "*",
            "{x}",
            "%7Bx%7D",
            "resend",
            "\u00e9",
            "a%5Cb",
            "%3F",
            "%23");

    /** A place that takes a body; where its path has a star, something of the caller's stands. */
    private record Place(String method, String path, boolean isForShops, Map<String, Object> body) {}

    @Inject
    DataSource database;

    @Inject
    MovableTime time;

    private ARelais relais;
    private ARelais other;
    private List<Place> places;
    private Stored stored;
    private Map<String, String> before;

    @BeforeEach
    void connect() throws SQLException {
        relais = ARelais.shop("batch");
        other = ARelais.shop("batch");
        stored = new Stored(database, List.of(relais.code(), other.code(), NEW_SHOPS));
        String shop = "/api/v1/admin/shops/" + other.code();
        places = List.of(
                new Place("PUT", "/api/v1/orders/*", true, Bodies.DECLARATION),
                new Place("PUT", "/api/v1/orders/*", true, Bodies.DECLARATION),
                new Place(
                        "POST",
                        "/api/v1/orders",
                        true,
                        Map.of(
                                "orders",
                                List.of(
                                        Bodies.with("order", "many-1", Bodies.DECLARATION),
                                        Bodies.with("order", "many-2", Map.of("status", "5"))))),
                new Place("PUT", "/api/v1/statuses", true, Bodies.STATUSES),
                new Place("POST", "/api/v1/resend", true, Bodies.ORDERS),
                new Place("POST", "/api/v1/dismiss", true, Bodies.ORDERS),
                new Place("POST", "/api/v1/orders/*/resend", true, Map.of()),
                new Place("POST", "/api/v1/orders/*/dismiss", true, Map.of()),
                new Place("POST", "/api/v1/runs/*", true, Map.of()),
                new Place("POST", "/api/v1/admin/shops", false, Bodies.SHOP),
                new Place("PATCH", shop, false, Bodies.with("paused", false, Bodies.SHOP)),
                new Place("PATCH", "/api/v1/admin/shops/*", false, Bodies.SHOP),
                new Place("PUT", shop + "/mappings", false, Bodies.MAPPINGS),
                new Place("PUT", shop + "/carriers", false, Bodies.CARRIERS),
                new Place("PUT", shop + "/channels", false, Bodies.CHANNELS),
                new Place("PUT", shop + "/cancel-reasons", false, Bodies.CANCEL_REASONS),
                new Place("POST", shop + "/api-keys", false, Map.of("name", "till")),
                new Place("DELETE", shop + "/api-keys/*", false, Map.of()),
                new Place("POST", "/api/v1/admin/shops/*/connection-test", false, Map.of()),
                new Place("POST", shop + "/test-mail", false, Map.of()));
    }

    @Test
    @DisplayName("S05, S33 is taken and read back as it was said, or refused with a problem and nothing stored")
    void anything() throws SQLException {
        Broken broken = new Broken();
        before = stored.now();
        for (int number = 0; number < Luck.tries(USUAL_TRIES); number++) {
            Luck luck = Luck.ofTry(number);
            RawCall call = call(luck, number);
            broken.tryOut(luck, call, () -> isTakenOrRefused(call));
            if (number % CALLS_A_MINUTE == 0) {
                time.pass(Duration.ofMinutes(1));
            }
        }
        broken.isNothing();
    }

    private void isTakenOrRefused(RawCall call) throws IOException, SQLException {
        RawCall.Answer answer = call.send();
        Map<String, String> after = stored.now();
        Map<String, String> known = before;
        before = after;
        if (answer.status() >= 400) {
            assertThat(after).as("what is stored").isEqualTo(known);
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
            if (isHttp(call)) {
                isProblem(answer);
            }
        } else if (call.method().equals("PUT")) {
            isReadBack(call, answer);
        }
    }

    private RawCall call(Luck luck, int number) {
        Place place = luck.of(places);
        Map<String, Object> valid = place.path().equals("/api/v1/admin/shops")
                ? Bodies.with("code", NEW_SHOPS + number, place.body())
                : place.body();
        String path = place.path().replace("*", luck.oneIn(4) ? luck.of(SEGMENTS) : "ref-" + number);
        List<String> headers = new ArrayList<>();
        headers.add("Authorization: " + (place.isForShops() ? relais.bearer() : Visitor.administrator()));
        headers.add("Content-Type: " + (luck.oneIn(10) ? luck.of(TYPES) : "application/json"));
        if (luck.oneIn(6)) {
            headers.add(luck.of(ODD));
        }
        if (luck.oneIn(20)) {
            headers.add("X-Odd: " + HostileTexts.any(luck).replaceAll("[\r\n]", ""));
        }
        return new RawCall(place.method(), path, headers, HostileJson.of(luck, valid), luck.oneIn(5));
    }

    /** What is no request by the rules of HTTP never gets as far as Relais, and its refusal says nothing. */
    private static boolean isHttp(RawCall call) {
        boolean isText = call.headers().stream()
                .allMatch(header -> header.chars().allMatch(each -> each == '\t' || each >= ' ' && each < 0x7f));
        return isText
                && !call.headers().contains("Upgrade: h2c")
                && call.target().length() < 4_000
                && isAddress(call.target());
    }

    private static boolean isAddress(String target) {
        try {
            return !new URI(target).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void isProblem(RawCall.Answer answer) throws IOException {
        assertThat(answer.header("content-type"))
                .as(answer.status() + " " + answer.text())
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.fieldNames())
                .toIterable()
                .isSubsetOf("type", "title", "status", "detail", "violations")
                .contains("type", "title", "status", "detail");
        assertThat(problem.path("type").asText()).matches("[a-z-]+");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        for (JsonNode violation : problem.path("violations")) {
            assertThat(violation.fieldNames()).toIterable().containsExactlyInAnyOrder("field", "message");
        }
    }

    /** What was taken stands there as it was said; what was left out or empty may be anything. */
    private void isReadBack(RawCall call, RawCall.Answer answer) throws IOException {
        boolean isOrder = call.target().startsWith("/api/v1/orders/");
        String authorization =
                isOrder || call.target().endsWith("/statuses") ? relais.bearer() : Visitor.administrator();
        RawCall.Answer read = RawCall.get(call.target(), List.of("Authorization: " + authorization))
                .send();
        if (isOrder) {
            isReadBack(JSON.readTree(call.body()), JSON.readTree(answer.body()), read);
        } else {
            assertThat(JSON.readTree(read.body())).isEqualTo(JSON.readTree(answer.body()));
        }
    }

    /** An order that is none of Shopping Feed's is not kept. */
    private static void isReadBack(JsonNode said, JsonNode outcome, RawCall.Answer read) throws IOException {
        if (outcome.path("reason").asText().equals("not_a_shopping_feed_order")) {
            return;
        }
        assertThat(read.status()).as(outcome.toString()).isEqualTo(200);
        JsonNode order = JSON.readTree(read.body());
        assertThat(order.path("order")).isEqualTo(outcome.path("order"));
        for (String field : List.of(
                "/status",
                "/tracking/number",
                "/tracking/carrier",
                "/shoppingFeed/orderId",
                "/shoppingFeed/channel",
                "/shoppingFeed/reference")) {
            JsonNode value = said.at(field);
            if (!value.isMissingNode() && !value.isNull()) {
                assertThat(order.at(field).asText()).as(field).isEqualTo(value.asText());
            }
        }
    }
}
