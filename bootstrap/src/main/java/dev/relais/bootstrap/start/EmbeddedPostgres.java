package dev.relais.bootstrap.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/**
 * A PostgreSQL of Relais's own, for whoever has none: what it has confirmed is on the disk, and it ends with Relais.
 *
 * <p>It asks for no password and listens on the loopback address only: every user of this machine may read it. Who
 * shares the machine brings a database with QUARKUS_DATASOURCE_JDBC_URL.
 */
final class EmbeddedPostgres implements AutoCloseable {

    /** The major version of the binaries in the root pom; another one cannot read the data. */
    static final String MAJOR_VERSION = "18";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final String USER = "postgres";

    /** The server trusts this machine; what runs the migrations insists on a password. */
    private static final String NOT_ASKED_FOR = "not-asked-for";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on the data in the directory, or on new data; the caller holds the directory's lock. */
    static EmbeddedPostgres start(DataDirectory directory) {
        refuseAnotherVersion(directory.postgres());
        OrphanedPostgres.clearFrom(directory.postgres());
        var server = new FutureTask<>(prepared(directory)::start);
        new Thread(server, "postgres-start").start();
        var postgres = new EmbeddedPostgres(await(server, directory.serverLog()));
        LOG.infof(
                "PostgreSQL is up on 127.0.0.1:%d with the data in %s.",
                postgres.server.getPort(), directory.postgres());
        return postgres;
    }

    Map<String, String> settings() {
        return Map.of(
                Settings.JDBC_URL,
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()),
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                NOT_ASKED_FOR,
                "relais.database.embedded",
                "true");
    }

    /** Says so on the console itself: it comes after Quarkus, and with Quarkus the loggers have ended. */
    @Override
    public void close() throws IOException {
        server.close();
        System.out.println("PostgreSQL has stopped.");
    }

    /** The library is made for tests and starts with fsync off: what it leaves out for speed is put back here. */
    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder prepared(DataDirectory directory) {
        var output = Redirect.appendTo(directory.serverLog().beginNew());
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                .setOverrideWorkingDirectory(directory.postgresBinaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "40")
                .setServerConfig("log_checkpoints", "off");
    }

    private static <S> S await(FutureTask<S> server, ServerLog log) {
        while (true) {
            try {
                return server.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillStarting) {
                if (log.saysItGaveUp()) {
                    server.cancel(true);
                    throw PostgresTrouble.doesNotStart(log, stillStarting);
                }
            } catch (ExecutionException failed) {
                throw PostgresTrouble.from(failed.getCause(), log);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw PostgresTrouble.doesNotStart(log, interrupted);
            }
        }
    }

    private static void refuseAnotherVersion(Path data) {
        var file = data.resolve("PG_VERSION");
        try {
            var found = Files.exists(file) ? Files.readString(file).strip() : MAJOR_VERSION;
            if (!found.equals(MAJOR_VERSION)) {
                throw PostgresTrouble.anotherVersion(data, found);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + file, broken);
        }
    }
}
