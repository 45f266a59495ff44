package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Many things at once")
class ManyAtOnceTest {

    private static final int CALLERS = 8;

    @Inject
    MovableTime time;

    @Test
    @DisplayName("R01 R12 the same first declaration from eight callers makes one task and one request")
    void sameOrder() throws Exception {
        ARelais relais = ARelais.shop("batch");
        long id = relais.store() * 1000 + 1;

        List<Integer> answers =
                together(caller -> relais.declare("1", id, "4", "T1").statusCode());

        assertThat(answers).containsOnlyOnce(202).containsOnly(200, 202);
        relais.run("sync");
        assertThat(relais.ordersPerRequest()).containsExactly(1);
    }

    @Test
    @DisplayName("R05 R12 eight numbers from eight callers end with the one that was declared last being told last")
    void differentNumbers() throws Exception {
        ARelais relais = ARelais.shop("real-time");
        long id = relais.store() * 1000 + 2;

        List<Integer> answers =
                together(caller -> relais.declare("1", id, "4", "T" + caller).statusCode());

        assertThat(answers).containsOnly(202);
        await().until(() -> relais.state("1").equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        relais.run("sync");
        String known = relais.order("1").getString("tracking.number");
        await().untilAsserted(() -> assertThat(relais.received())
                .extracting(request -> ARelais.orders(request).get(0).get("trackingNumber"))
                .endsWith(known));
    }

    @Test
    @DisplayName("R16 R20 R42 declarations, their sending and runs on demand leave each order sent once")
    void declaringWhileSending() throws Exception {
        ARelais relais = ARelais.shop("real-time");
        long base = relais.store() * 1000;

        together(caller -> {
            IntStream.range(0, 25).forEach(i -> {
                int number = caller * 100 + i;
                relais.declare("O" + number, base + number, "4", "T" + number)
                        .then()
                        .statusCode(202);
                if (i % 10 == 0) {
                    Response run = relais.asShop().post("/api/v1/runs/sync");
                    assertThat(run.statusCode()).isIn(200, 409);
                }
            });
            return caller;
        });

        await().untilAsserted(() -> assertThat(sentIds(relais)).hasSize(CALLERS * 25));
        assertThat(sentIds(relais)).doesNotHaveDuplicates();
    }

    private static List<Object> sentIds(ARelais relais) {
        return relais.received().stream()
                .flatMap(request -> ARelais.orders(request).stream())
                .map((Map<String, Object> order) -> order.get("id"))
                .toList();
    }

    private static <T> List<T> together(Callers<T> work) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<T>> calls = IntStream.rangeClosed(1, CALLERS)
                    .<Callable<T>>mapToObj(caller -> () -> work.call(caller))
                    .toList();
            List<Future<T>> done = callers.invokeAll(calls);
            return done.stream().map(ManyAtOnceTest::result).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Callers<T> {
        T call(int caller);
    }
}
