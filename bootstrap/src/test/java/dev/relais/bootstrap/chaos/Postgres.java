package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL that writes to the disk, to be stopped, killed and started again on the same data and port. */
final class Postgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    Postgres(Path directory) {
        data = directory.resolve("postgres");
        port = freePort();
        server = launch();
    }

    int port() {
        return port;
    }

    /** A connection that may change things even while the server is told to take no changes. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?options=-c%20default_transaction_read_only=off",
                "postgres",
                "none");
    }

    void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database refuses: " + sql, broken);
        }
    }

    long count(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database refuses: " + sql, broken);
        }
    }

    /** pg_ctl stop -m fast. */
    void stop() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL does not stop", broken);
        }
    }

    /** kill -9 of the postmaster; its children find out by themselves. */
    void kill() {
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        giveUp();
    }

    boolean isUp() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException down) {
            giveUp();
            return false;
        }
    }

    /** The library holds a lock on the data until it is told that its server is gone. */
    private void giveUp() {
        try {
            server.close();
        } catch (IOException | RuntimeException goneAlready) {
            // It has nothing left to stop.
        }
    }

    /** Starts on what the disk holds; after a kill it may take some tries until the last orphan is gone. */
    void start() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                server = launch();
                return;
            } catch (RuntimeException orphansAreLeft) {
                if (System.nanoTime() > deadline) {
                    throw orphansAreLeft;
                }
                pause(300);
            }
        }
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL does not start", broken);
        }
    }

    private ProcessHandle postmaster() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL does not run", broken);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException("No port is free on loopback", broken);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
