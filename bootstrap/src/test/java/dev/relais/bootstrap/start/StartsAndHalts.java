package dev.relais.bootstrap.start;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that starts a server, writes a row, and is gone at once, as after kill -9. */
final class StartsAndHalts {

    static final int HALTED = 137;

    private StartsAndHalts() {}

    public static void main(String... args) throws Exception {
        var directory = DataDirectory.open(Path.of(args[0]));
        try {
            DirectoryLock.hold(directory);
            write(EmbeddedPostgres.start(directory));
        } catch (CannotStart refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        Runtime.getRuntime().halt(HALTED);
    }

    private static void write(EmbeddedPostgres postgres) throws Exception {
        var url = postgres.settings().get(Settings.JDBC_URL);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('before the crash')");
        }
    }
}
