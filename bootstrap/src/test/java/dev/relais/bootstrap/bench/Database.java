package dev.relais.bootstrap.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import dev.relais.bootstrap.bench.PgBench.DatabaseAddress;
import dev.relais.bootstrap.fixture.Postgres;

/**
 * The database that is measured: one of the benchmark's own that writes to the disk, or the one that
 * {@code QUARKUS_DATASOURCE_JDBC_URL} names, which has to be empty and is left full.
 */
final class Database implements AutoCloseable {

    /** Those of a server that has a quarter of a small machine's memory; all that is measured runs on the same. */
    private static final Map<String, String> SETTINGS = Map.of(
            "max_connections", "200",
            "shared_buffers", "512MB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "15min",
            "log_checkpoints", "off");

    private final Optional<Postgres> own;
    private final DatabaseAddress address;
    private final AtomicLong asked = new AtomicLong();

    private Database(Optional<Postgres> own, DatabaseAddress address) {
        this.own = own;
        this.address = address;
    }

    static Database in(Path directory) {
        String url = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        if (url == null) {
            Postgres postgres = new Postgres(directory, SETTINGS);
            return new Database(
                    Optional.of(postgres),
                    new DatabaseAddress("127.0.0.1", postgres.port(), "postgres", "postgres", "none"));
        }
        URI uri = URI.create(url.substring("jdbc:".length()));
        Database given = new Database(
                Optional.empty(),
                new DatabaseAddress(
                        uri.getHost(),
                        uri.getPort() < 0 ? 5432 : uri.getPort(),
                        uri.getPath().substring(1),
                        System.getenv("QUARKUS_DATASOURCE_USERNAME"),
                        System.getenv().getOrDefault("QUARKUS_DATASOURCE_PASSWORD", "")));
        given.refuseIfUsed(url);
        return given;
    }

    private void refuseIfUsed(String url) {
        if (!isEmpty()) {
            throw new IllegalStateException("The benchmark fills and leaves a database of its own; " + url
                    + " holds tables already: name an empty one, or none");
        }
    }

    boolean isEmpty() {
        return count("select count(*) from pg_tables where schemaname = current_schema()") == 0;
    }

    DatabaseAddress address() {
        return address;
    }

    Map<String, String> settingsOfRelais() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", address.url(),
                "QUARKUS_DATASOURCE_USERNAME", address.user(),
                "QUARKUS_DATASOURCE_PASSWORD", address.password());
    }

    String version() {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show server_version")) {
            answer.next();
            return "PostgreSQL " + answer.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not say its version", broken);
        }
    }

    void execute(String... statements) {
        List<String> all = List.of(statements);
        asked.addAndGet(all.size());
        try (Connection connection = address.connect();
                var statement = connection.createStatement()) {
            for (String each : all) {
                statement.execute(each);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The database refuses: " + all, broken);
        }
    }

    long count(String sql) {
        asked.incrementAndGet();
        try (Connection connection = address.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database refuses: " + sql, broken);
        }
    }

    /** How far the write-ahead log has come, in bytes. */
    long wal() {
        return count("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    /** Whether the server vacuums and analyses by itself, which it counts as transactions as well. */
    void tidiesUp(boolean doesSo) {
        execute("alter system set autovacuum = " + (doesSo ? "on" : "off"), "select pg_reload_conf()");
    }

    /** Transactions committed so far, without those of questions like this one. */
    long commits() {
        long all = count(
                "select pg_stat_get_db_xact_commit((select oid from pg_database where datname = current_database()))");
        return all - asked.get();
    }

    @Override
    public void close() {
        own.ifPresent(Postgres::close);
    }
}
