package dev.relais.bootstrap.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.Storage;
import dev.relais.domain.contract.StorageContract;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.overview.Sorting;
import dev.relais.domain.shop.Operation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.AbstractLongAssert;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The database counts its rows once in a while; a queue fills and drains in between. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("With statistics that are older than the queue")
class OldStatisticsTest extends StorageContract {

    private static final int QUEUED = 5_000;
    private static final int MANY = 25_000;
    private static final Instant DECLARED = Instant.parse("2026-01-01T00:00:00Z");

    private static final String FILL = """
            insert into shop_order (shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, feed_order_id,
                                    channel, channel_key, channel_reference, fulfilled_by, shipped_sent, declared_at, version)
            select '%1$s', 'old-' || n, '4', '6A', '', '', n, 'Amazon', 'amazon', 'R-' || n, 'store', false, timestamptz '2026-01-01 00:00Z', 0
            from generate_series(1, %2$d) n;
            insert into order_task (id, shop_code, order_ref, want_ship, want_status_operation, operation, due_at, attempts, held)
            select gen_random_uuid(), '%1$s', 'old-' || n, 'status_changed', true, 'ship', timestamptz '2026-01-01 00:00Z', 0, false
            from generate_series(1, %2$d) n
            """;

    private static final String SEND = """
            insert into batch (attempt, shop_code, operation, state, batch_id, sent_at, polls, lease_until)
            select gen_random_uuid(), '%1$s', 'ship', 'SENT', 'b', now(), 0, now();
            update order_task set attempt = (select attempt from batch where shop_code = '%1$s'),
                                  sent_number = '6A', sent_carrier = '', sent_url = '', sent_reason = ''
            where shop_code = '%1$s'
            """;

    private static final String ROWS_READ = """
            select cast(sum(idx_tup_fetch + seq_tup_read) as bigint) from pg_stat_xact_user_tables
            where relname in ('order_task', 'shop_order')
            """;

    @Inject
    PostgresStorage storage;

    @Inject
    EntityManager database;

    @Override
    protected Storage storage() {
        return storage;
    }

    @BeforeEach
    void nobodyCountsMeanwhile() {
        execute("alter table order_task set (autovacuum_enabled = off);"
                + " alter table shop_order set (autovacuum_enabled = off)");
    }

    @AfterEach
    void countAgain() {
        execute("alter table order_task reset (autovacuum_enabled); alter table shop_order reset (autovacuum_enabled)");
    }

    @Test
    @DisplayName("R21 what is sent of an order is found without reading all that is sent")
    void sent() {
        fill();
        count();
        execute(SEND.formatted(shop().code()));

        assertThatRowsReadFor(() -> tasks().openSince(some(), Instant.now())).isLessThan(100);
        assertThatRowsReadFor(() -> storage.summaries().page(OrderFilter.ALL.of(shop().code()), Optional.empty(), 5))
                .isLessThan(100);
    }

    @Test
    @DisplayName(
            "R41 a page of what is sent is found without reading all that is sent, and holds what comes first of it")
    void sentPage() {
        fill(MANY);
        count();
        execute(SEND.formatted(shop().code()));
        OrderFilter sent = OrderFilter.ALL.of(shop().code()).at(Progress.in(OrderState.SENT));

        assertThatRowsReadFor(() -> storage.summaries().page(sent, Optional.empty(), 5))
                .isLessThan(MANY / 10);
        assertThat(refs(sent, Optional.empty(), 2)).containsExactly("old-9999", "old-9998");
        assertThat(refs(sent, Optional.of(new OrderCursor(DECLARED, key("old-9998"))), 1))
                .containsExactly("old-9997");
        assertThat(refs(sent.sorted(Sorting.OLDEST_FIRST), Optional.empty(), 2)).containsExactly("old-1", "old-10");
        assertThat(refs(sent, Optional.empty(), MANY + 1)).hasSize(MANY);
        assertThat(refs(sent.at(Progress.in(OrderState.STUCK)), Optional.empty(), 1))
                .isEmpty();
    }

    @Test
    @DisplayName("R41 a page of what is under way is found without reading all that is, sent and unsent")
    void underWayPage() {
        fill(MANY);
        count();
        OrderFilter underWay = OrderFilter.ALL.of(shop().code()).at(Progress.UNDER_WAY);

        assertThatRowsReadFor(() -> storage.summaries().page(underWay, Optional.empty(), 5))
                .isLessThan(MANY / 10);
        execute(SEND.formatted(shop().code()));
        assertThatRowsReadFor(() -> storage.summaries().page(underWay, Optional.empty(), 5))
                .isLessThan(MANY / 10);
        assertThat(refs(underWay, Optional.empty(), 2)).containsExactly("old-9999", "old-9998");
    }

    private List<String> refs(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        return read(() -> storage.summaries().page(filter, after, limit)).stream()
                .map(summary -> summary.order().key().ref().value())
                .toList();
    }

    private OrderKey key(String ref) {
        return OrderKey.of(shop().code().value(), ref);
    }

    @Test
    @DisplayName("R12 what is unsent of an order is found without reading all that its shop has not sent")
    void unsent() {
        count();
        fill();

        assertThatRowsReadFor(() -> tasks().unsentOf(some())).isLessThan(100);
    }

    @Test
    @DisplayName("R20 what is due of a shop is claimed without reading all of its orders")
    void claimed() {
        count();
        fill();

        assertThatRowsReadFor(() -> tasks().claimDue(shop().code(), Operation.SHIP, Instant.now(), 10))
                .isLessThan(100);
    }

    private AbstractLongAssert<?> assertThatRowsReadFor(Supplier<?> question) {
        return assertThat(read(() -> {
            long before = rowsRead();
            question.get();
            return rowsRead() - before;
        }));
    }

    /** What an earlier transaction of the same connection has read may still be counted. */
    private long rowsRead() {
        return (Long) database.createNativeQuery(ROWS_READ, Long.class).getSingleResult();
    }

    private List<OrderKey> some() {
        return IntStream.range(0, 5)
                .mapToObj(each -> OrderKey.of(shop().code().value(), "old-" + (QUEUED - each)))
                .toList();
    }

    private void fill() {
        fill(QUEUED);
    }

    private void fill(int orders) {
        execute(FILL.formatted(shop().code(), orders));
    }

    private static void count() {
        execute("analyze order_task, shop_order");
    }

    /** As the owner of the tables, whom Relais at work is not. */
    private static void execute(String sql) {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database refuses: " + sql, broken);
        }
    }
}
