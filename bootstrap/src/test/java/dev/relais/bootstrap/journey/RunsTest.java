package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Process runs")
class RunsTest {

    @Inject
    MovableTime time;

    @Inject
    ProcessRuns runs;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("R41 are listed with their figures and times, the latest first, of one process or of all")
    void lists() {
        relais.declare("1042", relais.store() * 1000 + 1, "4", "T1");
        String sync = relais.run("sync").getString("id");
        time.pass(Duration.ofMinutes(1));
        String tickets = relais.run("tickets").getString("id");

        JsonPath all = list(Map.of());
        JsonPath ofOne = list(Map.of("process", "sync"));

        assertThat(all.getList("runs.id")).containsExactly(tickets, sync);
        assertThat(all.getInt("runs[0].figures.succeeded")).isOne();
        assertThat(ofOne.getList("runs.id")).containsExactly(sync);
        assertThat(ofOne.getInt("runs[0].figures.sent")).isOne();
        assertThat(ofOne.getString("runs[0].startedAt")).isLessThanOrEqualTo(ofOne.getString("runs[0].finishedAt"));
    }

    @Test
    @DisplayName("R41 a run that was asked for is listed though it found nothing, one of the schedule is not")
    void asked() {
        runs.start(ProcessKind.SYNC, new ShopCode(relais.code())).orElseThrow().close();
        assertThat(list(Map.of()).getList("runs")).isEmpty();

        relais.run("sync");
        relais.run("tickets");

        assertThat(list(Map.of()).getList("runs.process")).containsExactlyInAnyOrder("sync", "tickets");
    }

    @Test
    @DisplayName("R41 are listed for administrators too, as many as asked for; other shops' are not seen")
    void forAdministrators() {
        relais.run("sync");
        relais.run("tickets");
        String address = "/api/v1/admin/shops/" + relais.code() + "/runs";

        ARelais.admin().get(address + "?limit=1").then().statusCode(200).body("runs", hasSize(1));
        ARelais.admin().get("/api/v1/admin/shops/nobody/runs").then().statusCode(404);
        relais.asShop().get(address).then().statusCode(403);
        assertThat(ARelais.shop("batch").asShop().get("/api/v1/runs").jsonPath().getList("runs"))
                .isEmpty();
    }

    @Test
    @DisplayName("R41 what cannot be asked for is refused")
    void refuses() {
        for (String query : List.of("process=sending", "limit=0", "limit=201", "state=open")) {
            relais.asShop()
                    .get("/api/v1/runs?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(query.replaceFirst("=.*", "")));
        }
    }

    private JsonPath list(Map<String, ?> query) {
        return relais.asShop()
                .queryParams(query)
                .get("/api/v1/runs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
