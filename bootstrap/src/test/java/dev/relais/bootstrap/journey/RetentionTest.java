package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.application.cleanup.DeleteFinishedHistory;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.cleanup.Retention;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Finished history")
class RetentionTest {

    private static final Retention TEN_DAYS = new Retention(Duration.ofDays(10));

    @Inject
    MovableTime time;

    @Inject
    DeleteFinishedHistory deleteFinishedHistory;

    @Inject
    ProcessRuns runs;

    private ARelais relais;
    private long base;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
        base = relais.store() * 1000;
    }

    @Test
    @DisplayName("R44 is deleted after the retention time and not before; the order itself stays")
    void deletes() {
        shipped("1042", base + 1);

        time.pass(Duration.ofDays(10).minusMinutes(2));
        assertThat(clean().counted(Figure.DELETED)).isZero();
        assertThat(relais.order("1042").getList("timeline")).isNotEmpty();

        time.pass(Duration.ofMinutes(3));
        assertThat(clean().counted(Figure.DELETED)).isPositive();

        assertThat(relais.order("1042").getList("timeline")).isEmpty();
        assertThat(relais.order("1042").getString("lastOutcome.outcome")).isEqualTo("succeeded");
        assertThat(relais.asShop().get("/api/v1/runs").jsonPath().getList("runs.process"))
                .containsExactly("cleanup");
        assertThat(clean().counted(Figure.DELETED)).isZero();
    }

    @Test
    @DisplayName("R44 the same state declared after it sends nothing again, since what was sent is known to the order")
    void isNotSentAgain() {
        shipped("1042", base + 1);
        time.pass(Duration.ofDays(11));
        clean();

        relais.declare("1042", base + 1, "4", "T1").then().statusCode(200);
        relais.run("sync");

        assertThat(relais.ordersPerRequest()).containsExactly(1);
    }

    @Test
    @DisplayName("R44 an open task and an open failure keep their history, however old")
    void keepsWhatIsOpen() {
        relais.isKnownToTheSandbox(base + 1, "R-" + (base + 1) + "-FAIL-STATE");
        shipped("failed", base + 1);
        relais.isChanged(Map.of("paused", true));
        relais.declare("waiting", base + 2, "4", "T2").then().statusCode(202);
        time.pass(Duration.ofDays(40));

        clean();

        assertThat(relais.order("failed").getList("failures")).hasSize(1);
        assertThat(relais.order("waiting").getList("timeline.event")).contains("declared");
        relais.isChanged(Map.of("paused", false));
        relais.run("sync");
        assertThat(relais.ordersPerRequest()).containsExactly(1, 1);
    }

    @Test
    @DisplayName("R44 R42 is deleted by one run at a time")
    void oneAtATime() {
        ShopCode shop = new ShopCode(relais.code());
        try (ProcessRun other = runs.start(ProcessKind.CLEANUP, shop).orElseThrow()) {
            assertThat(deleteFinishedHistory.delete(shop, TEN_DAYS)).isEmpty();
            assertThat(other.keep()).isTrue();
        }
    }

    @Test
    @DisplayName("R44 is looked for only in shops that have something old enough")
    void asksNobodyElse() {
        shipped("1042", base + 1);

        time.pass(Retention.STANDARD.minusMinutes(2));
        assertThat(shopsToClean()).doesNotContain(relais.code());

        time.pass(Duration.ofMinutes(3));
        assertThat(shopsToClean()).contains(relais.code());
        clean();
        assertThat(shopsToClean()).doesNotContain(relais.code());
    }

    @Test
    @DisplayName("R44 each shop has its turn: first the one that waits longest for it")
    void eachInTurn() {
        keepsOldSteps(relais);
        ARelais never = ARelais.shop("batch");
        keepsOldSteps(never);
        time.pass(Retention.STANDARD.plusDays(1));

        clean();

        assertThat(shopsToClean()).containsSubsequence(never.code(), relais.code());
    }

    private List<String> shopsToClean() {
        return runs.shopsWithWork(ProcessKind.CLEANUP, time.instant(), 10_000).stream()
                .map(ShopCode::value)
                .toList();
    }

    /** Those of an order that waits are not deleted. */
    private static void keepsOldSteps(ARelais shop) {
        shop.isChanged(Map.of("paused", true));
        shop.declare("waiting", shop.store() * 1000 + 1, "4", "T2").then().statusCode(202);
    }

    private void shipped(String ref, long id) {
        relais.declare(ref, id, "4", "T1").then().statusCode(202);
        relais.run("sync");
        time.pass(Duration.ofMinutes(1));
        relais.run("tickets");
    }

    private ProcessRun clean() {
        return deleteFinishedHistory
                .delete(new ShopCode(relais.code()), TEN_DAYS)
                .orElseThrow();
    }
}
