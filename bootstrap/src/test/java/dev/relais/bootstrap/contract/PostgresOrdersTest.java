package dev.relais.bootstrap.contract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.OrdersContract;
import dev.relais.domain.contract.Storage;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Orders on PostgreSQL keep their promises")
class PostgresOrdersTest extends OrdersContract {

    @Inject
    PostgresStorage storage;

    @Inject
    DataSource database;

    @Override
    protected Storage storage() {
        return storage;
    }

    @Test
    @DisplayName("R02 of two first declarations of an order one waits for the other, and then sees what it stored")
    void firstDeclarationsWait() {
        Order order = AnOrder.anOrder("1001")
                .of(shop().code().value())
                .declared("3", "T1")
                .build();
        List<CompletableFuture<Map<OrderKey, Order>>> other = new ArrayList<>();

        inTransaction(() -> {
            assertThat(orders().holdKnownOrNot(List.of(order.key()))).isEmpty();
            other.add(CompletableFuture.supplyAsync(() -> read(() -> orders().holdKnownOrNot(List.of(order.key())))));
            await().until(this::isWaitedForAKey);
            orders().saveAll(List.of(order));
        });

        assertThat(other.get(0).join()).containsExactly(Map.entry(order.key(), order));
    }

    private boolean isWaitedForAKey() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            answer.next();
            return answer.getLong(1) > 0;
        }
    }
}
