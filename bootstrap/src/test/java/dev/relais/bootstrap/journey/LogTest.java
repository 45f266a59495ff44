package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.time.Instant;
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

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The log")
class LogTest {

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
    @DisplayName("R41 tells what was declared, sent and answered, the latest first, and of other shops nothing")
    void tells() {
        ARelais other = ARelais.shop("batch");
        other.declare("X", base + 50, "4", "T9");
        shipped("1042", base + 1);

        JsonPath log = log(Map.of());

        assertThat(log.getList("entries.event")).contains("declared", "sent", "ended");
        assertThat(log.getList("entries.findAll { it.process == 'sync' }.message"))
                .anySatisfy(message -> assertThat(message.toString()).contains("1 "));
        assertThat(log.getList("entries.order")).doesNotContain("X");
        assertThat(instants(log)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    @DisplayName("R41 is read page by page, each line once and none left out")
    void pages() {
        shipped("1042", base + 1);
        shipped("1043", base + 2);
        List<Map<String, Object>> whole = log(Map.of("limit", 200)).getList("entries");
        List<Map<String, Object>> seen = new ArrayList<>();

        Map<String, Object> query = new HashMap<>(Map.of("limit", 3));
        for (String next = ""; next != null; query.put("after", next)) {
            JsonPath page = log(query);
            seen.addAll(page.getList("entries"));
            next = page.getString("next");
        }

        assertThat(seen).hasSizeGreaterThan(6).containsExactlyElementsOf(whole);
    }

    @Test
    @DisplayName("R41 is filtered by order, by process, by level and by time")
    void filters() {
        shipped("1042", base + 1);
        relais.isKnownToTheSandbox(base + 2, "R-" + (base + 2) + "-FAIL-STATE");
        Instant between = time.instant();
        shipped("1043", base + 2);

        assertThat(log(Map.of("order", "1042")).getList("entries.order")).containsOnly("1042");
        assertThat(log(Map.of("process", "tickets")).getList("entries.process"))
                .isNotEmpty()
                .containsOnly("tickets");
        assertThat(log(Map.of("level", "error")).getList("entries.findAll { it.event != null }"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("1043", "failed", "ticket_failed"));
        assertThat(log(Map.of("from", between.toString())).getList("entries.order"))
                .doesNotContain("1042");
        assertThat(log(Map.of("to", between.toString())).getList("entries.order"))
                .doesNotContain("1043");
    }

    @Test
    @DisplayName("R41 is exported as CSV, as it is filtered, and no cell of it runs in a spreadsheet")
    void exports() {
        shipped("=HYPERLINK(\"http://example.test\")", base + 1);
        shipped("1043", base + 2);

        String file = relais.asShop()
                .queryParam("order", "=HYPERLINK(\"http://example.test\")")
                .get("/api/v1/log.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", containsString("log-of-" + relais.code() + ".csv"))
                .extract()
                .asString();

        assertThat(file.lines().findFirst())
                .contains("\uFEFFat,level,process,order,event,operation,outcome,reason,message,details");
        assertThat(file.lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(",\"'=HYPERLINK(\"\"http://example.test\"\")\","))
                .anySatisfy(line -> assertThat(line).contains("ended,ship,succeeded"));
    }

    @Test
    @DisplayName("R41 an export holds all lines, however many pages they are read in")
    void exportsEverything() {
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int i = 1; i <= 600; i++) {
            orders.add(Map.of(
                    "order",
                    "E-" + i,
                    "status",
                    "4",
                    "tracking",
                    Map.of("number", "T" + i),
                    "shoppingFeed",
                    Map.of("orderId", base + i, "channel", "Amazon")));
        }
        relais.asShop()
                .body(Map.of("orders", orders))
                .post("/api/v1/orders")
                .then()
                .statusCode(200);
        relais.run("sync");

        String file = relais.asShop().get("/api/v1/log.csv").asString();

        assertThat(file.lines().filter(line -> line.contains(",declared,")))
                .hasSize(600)
                .doesNotHaveDuplicates();
        assertThat(file.lines().filter(line -> line.contains(",sent,")))
                .hasSize(600)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R41 administrators read and export the log of any shop, shops their own only")
    void forAdministrators() {
        shipped("1042", base + 1);
        String address = "/api/v1/admin/shops/" + relais.code() + "/log";

        ARelais.admin().get(address).then().statusCode(200).body("entries.order", hasItem("1042"));
        assertThat(ARelais.admin().get(address + ".csv").asString()).contains(",1042,");
        relais.asShop().get(address).then().statusCode(403);
        ARelais.admin()
                .get("/api/v1/admin/shops/nobody/log")
                .then()
                .statusCode(404)
                .body("detail", containsString("/api/v1/admin/shops"));
        ARelais.admin().get("/api/v1/admin/shops/nobody/log.csv").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "process, sending, 'sync, tickets, digest, cleanup'",
        "level, loud, 'info, warning, error'",
        "from, yesterday, offset",
        "after, x, next"
    })
    @DisplayName("R41 a filter that cannot be used is refused, and the answer says what can")
    void refuses(String name, String value, String advice) {
        for (String path : List.of("/api/v1/log", "/api/v1/log.csv")) {
            boolean isPaged = !path.endsWith("csv");
            relais.asShop()
                    .queryParam(name, value)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo(name))
                    .body("violations[0].message", containsString(isPaged || !name.equals("after") ? advice : "known"));
        }
    }

    private void shipped(String ref, long id) {
        relais.declare(ref, id, "4", "T-" + id).then().statusCode(202);
        relais.run("sync");
        time.pass(Duration.ofMinutes(1));
        relais.run("tickets");
        time.pass(Duration.ofMinutes(1));
    }

    private JsonPath log(Map<String, ?> query) {
        return relais.asShop()
                .queryParams(query)
                .get("/api/v1/log")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Instant> instants(JsonPath log) {
        return log.getList("entries.at", String.class).stream()
                .map(Instant::parse)
                .toList();
    }
}
