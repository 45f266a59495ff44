package dev.relais.bootstrap.journey;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Reads the way of a declaration off the threads that go it: one is stopped while it saves the order, by a row that the test
 * holds; the other while it calls the API, by a sandbox that does not answer.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("One declaration")
class ShortWayTest {

    @Inject
    DataSource database;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("real-time");
    }

    @Test
    @DisplayName("passes at most seven classes from the REST resource to the HTTP request, none of them twice")
    void isShort() throws Exception {
        List<String> way = new ArrayList<>(wayToTheBell());
        way.addAll(wayToTheRequest());

        assertThat(way).startsWith("OrderResource", "DeclareOrder", "ShopWorkers", "SyncOrders");
        assertThat(way).endsWith("SendTasks", "RestShoppingFeed");
        assertThat(way).hasSizeLessThanOrEqualTo(7).doesNotHaveDuplicates();
    }

    /** Stops the declaration inside its transaction, right before the bell would be rung. */
    private List<String> wayToTheBell() throws SQLException {
        relais.declare("held", 88_001, "3", null).then().statusCode(200);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .executeQuery("select 1 from shop_order where shop_code = '" + relais.code() + "' for update");
            var declaring = CompletableFuture.runAsync(() -> relais.declare("held", 88_001, "3", "T1"));
            List<String> way = await().until(() -> wayOfThreadIn("OrderResource"), found -> !found.isEmpty());
            connection.rollback();
            declaring.join();
            return way;
        }
    }

    private List<String> wayToTheRequest() {
        relais.isKnownToTheSandbox(88_002, "R-88002-TIMEOUT");
        relais.declare("slow", 88_002, "4", "T1").then().statusCode(202);
        return await().until(() -> wayOfThreadIn("RestShoppingFeed"), found -> !found.isEmpty());
    }

    /** The classes of Relais on the stack of a thread, outermost first, without those that only keep what they are given. */
    private static List<String> wayOfThreadIn(String className) {
        return Thread.getAllStackTraces().values().stream()
                .map(ShortWayTest::classes)
                .filter(way -> way.contains(className))
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> classes(StackTraceElement[] stack) {
        List<String> way = new ArrayList<>();
        List<StackTraceElement> outermostFirst = new ArrayList<>(Arrays.asList(stack));
        Collections.reverse(outermostFirst);
        outermostFirst.stream().flatMap(ShortWayTest::classOfRelais).forEach(name -> {
            if (way.isEmpty() || !way.get(way.size() - 1).equals(name)) {
                way.add(name);
            }
        });
        return way;
    }

    /** A class and what Quarkus generates around it are one. */
    private static Stream<String> classOfRelais(StackTraceElement frame) {
        return Optional.of(frame.getClassName())
                .filter(name -> name.startsWith("dev.relais."))
                .filter(name -> !name.startsWith("dev.relais.persistence."))
                .filter(name -> !name.startsWith("dev.relais.bootstrap.journey."))
                .filter(name -> !name.contains("$$QuarkusRestClientInterface"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replaceAll("(_Subclass|_ClientProxy|\\$).*", ""))
                .stream();
    }
}
