package dev.relais.bootstrap.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import dev.relais.bootstrap.fixture.Postgres;

/**
 * Looks at the database again and again while a fault happens, past the nodes and their proxies, and writes down what must never be
 * seen in it (I2, I8); what it holds in the end is judged once (I7). While the database is away it sees nothing.
 */
final class Witness implements AutoCloseable {

    private static final long EVERY = 150;

    private static final String SENDING_AT_ONCE =
            "select shop_code, count(*) from batch where state = 'SENDING' group by shop_code having count(*) > 1";

    private static final String LEASES = """
            select shop_code || ' SYNC', sync_lease_token from lane where sync_lease_token is not null
            union all
            select shop_code || ' TICKETS', tickets_lease_token from lane where tickets_lease_token is not null
            union all
            select shop_code || ' DIGEST', digest_lease_token from lane where digest_lease_token is not null
            """;

    private static final String ATTEMPTS = "select id, attempts from order_task where attempts > 0";

    /** A failure that ended an order's operation once and of which its merchant is told more than once. */
    private static final String TOLD_TOO_OFTEN = """
            select told.shop_code, told.order_ref, told.operation, told.times from
                (select shop_code, order_ref, operation, count(*) as times
                 from notice where kind = 'failure' group by shop_code, order_ref, operation) told
            where told.times >
                (select count(*) from order_event e
                 where e.shop_code = told.shop_code and e.order_ref = told.order_ref and e.operation = told.operation
                   and e.kind = 'ended' and e.outcome in ('failed', 'refused', 'no_answer'))
            """;

    private final Postgres postgres;
    private final Thread thread;
    private final Set<String> broken = new ConcurrentSkipListSet<>();
    private final Map<String, String> leases = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private volatile boolean goesOn = true;
    private volatile int looks;

    private Witness(Postgres postgres) {
        this.postgres = postgres;
        this.thread = new Thread(this::watch, "witness");
        thread.setDaemon(true);
    }

    static Witness of(Postgres postgres) {
        Witness witness = new Witness(postgres);
        witness.thread.start();
        return witness;
    }

    /** What was seen that must not be; it looks no more afterwards. */
    List<String> broken() {
        close();
        List<String> all = new ArrayList<>(broken);
        if (looks == 0) {
            all.add("the witness saw nothing");
        }
        try (Connection connection = postgres.connect()) {
            read(
                    connection,
                    TOLD_TOO_OFTEN,
                    row -> all.add("I7: told more than once: " + row.getString(1) + " " + row.getString(2) + " "
                            + row.getString(3) + " " + row.getInt(4) + " times"));
        } catch (SQLException away) {
            all.add("I7 could not be looked at: " + away.getMessage());
        }
        return all;
    }

    /** How often it has looked so far. */
    int looks() {
        return looks;
    }

    private void watch() {
        while (goesOn) {
            try (Connection connection = postgres.connect()) {
                connection.setReadOnly(true);
                lookAgainAndAgain(connection);
            } catch (SQLException away) {
                pause();
            }
        }
    }

    private void lookAgainAndAgain(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '2s'");
        }
        while (goesOn) {
            look(connection);
            pause();
        }
    }

    private void look(Connection connection) throws SQLException {
        read(
                connection,
                SENDING_AT_ONCE,
                row -> broken.add(
                        "I2: " + row.getInt(2) + " requests of " + row.getString(1) + " are being sent at once"));
        read(connection, LEASES, row -> leased(row.getString(1), row.getString(2)));
        read(connection, ATTEMPTS, row -> tried(row.getString(1), row.getInt(2)));
        looks = looks + 1;
    }

    /** I8: a token that was followed by another one is never seen again. */
    private void leased(String what, String token) {
        String before = leases.put(what, token);
        if (before != null && !before.equals(token)) {
            ended.add(before);
        }
        if (ended.contains(token)) {
            broken.add("I8: the lease of " + what + " went back to a token that had ended");
        }
    }

    /** I8 */
    private void tried(String task, int times) {
        Integer before = attempts.put(task, times);
        if (before != null && before > times) {
            broken.add("I8: the attempts of task " + task + " went from " + before + " to " + times);
        }
    }

    /** What to do with a row. */
    private interface Reader {

        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join(5000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
