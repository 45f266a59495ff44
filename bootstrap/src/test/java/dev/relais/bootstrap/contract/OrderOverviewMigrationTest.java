package dev.relais.bootstrap.contract;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Orders stored before lists could be filtered")
class OrderOverviewMigrationTest {

    private static final String BEFORE = "4";
    private static final String AFTER = "8";

    private static final String STORED = """
            set search_path to %1$s;
            insert into shop values ('s', 'S', 'en', 'UTC', null, 1, 'x', 'batch', 0, 0, 'stand-by', false, false);
            insert into shop_order (shop_code, order_ref, status, tracking_number, tracking_carrier, tracking_url, channel,
                                    shipped_sent, declared_at, version)
            values ('s', '1', '4', '', '', '', ' AmaZon', false, now(), 0), ('s', '2', '4', '', '', '', null, false, now(), 0);
            insert into order_event
            values (1, 's', '1', now(), 'ended', 'cancel', 'succeeded', null, '{}', '{}'),
                   (2, 's', '1', '2026-11-23T10:00:00Z', 'ended', 'ship', 'failed', 'ticket_failed',
                    '{by,message}', '{me,Unknown carrier}'),
                   (3, 's', '1', now(), 'declared', null, null, 'no_change', '{}', '{}'),
                   (4, 's', '2', now(), 'declared', null, null, 'no_change', '{}', '{}');
            """;

    private static final String READ = """
            select concat_ws('|', order_ref, channel_key, last_operation, last_outcome, last_reason, last_message,
                             extract(epoch from last_ended_at)::bigint)
            from %1$s.shop_order order by order_ref
            """;

    private DataSource database;

    /** Migrations are its owner's. */
    @BeforeEach
    void owner() {
        database = OwnerOfTheDatabase.dataSource();
    }

    @Test
    @DisplayName("R33 R41 keep how their latest work ended, with what Shopping Feed said")
    void keepTheirLastOutcome() throws SQLException {
        String schema = "upgrade_" + UUID.randomUUID().toString().replace('-', '_');
        migrate(schema, BEFORE);
        execute(STORED.formatted(schema));

        migrate(schema, AFTER);

        assertThat(read(READ.formatted(schema)))
                .containsExactly("1|amazon|ship|failed|ticket_failed|Unknown carrier|1795428000", "2");
    }

    private void migrate(String schema, String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql + "set search_path to default;");
        }
    }

    private List<String> read(String sql) throws SQLException {
        List<String> read = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.add(rows.getString(1));
            }
        }
        return read;
    }
}
