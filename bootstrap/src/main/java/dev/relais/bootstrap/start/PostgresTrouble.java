package dev.relais.bootstrap.start;

import java.nio.file.Path;
import java.util.List;

/** Why the embedded server cannot be had, and what to do about it. */
final class PostgresTrouble {

    private static final List<String> NO_BINARIES =
            List.of("Missing embedded postgres binaries", "No Postgres binary found", "Unsupported");

    private PostgresTrouble() {}

    /** Tells a machine we bring nothing for from a server that fails; the library has only its words for it. */
    static CannotStart from(Throwable cause, ServerLog log) {
        var words = String.valueOf(cause.getMessage());
        return NO_BINARIES.stream().anyMatch(words::startsWith) ? unsupported(cause) : doesNotStart(log, cause);
    }

    static CannotStart doesNotStart(ServerLog log, Throwable cause) {
        return new CannotStart(
                "The embedded PostgreSQL does not start. Its log %s ends with:%n%s"
                        .formatted(log.path(), log.lastLines(8).isBlank() ? "nothing; " + cause : log.lastLines(8)),
                cause);
    }

    static CannotStart anotherVersion(Path data, String found) {
        return new CannotStart(
                "The data in %s was written by PostgreSQL %s and this Relais brings PostgreSQL %s. Start the Relais that wrote it, dump the database with pg_dump, and restore the dump into an empty data directory of this one."
                        .formatted(data, found, EmbeddedPostgres.MAJOR_VERSION));
    }

    private static CannotStart unsupported(Throwable cause) {
        return new CannotStart(
                "Relais brings no PostgreSQL for %s on %s. Install PostgreSQL 15 or newer and name it with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                cause);
    }
}
