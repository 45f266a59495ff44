package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database can do at most: a script of SQL run again and again by several clients, with pgbench if it is there, else with the
 * same SQL over JDBC.
 */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern RANDOM = Pattern.compile("\\\\set (\\w+) random\\((\\d+), (\\d+)\\)");
    private static final Pattern VARIABLE = Pattern.compile("(?<![:\\w]):(\\w+)");
    private static final Pattern END = Pattern.compile(";\\s*");

    private final DatabaseAddress database;
    private final Path directory;
    private final boolean isInstalled;

    private PgBench(DatabaseAddress database, Path directory, boolean isInstalled) {
        this.database = database;
        this.directory = directory;
        this.isInstalled = isInstalled;
    }

    static PgBench bestOn(DatabaseAddress database, Path directory) {
        return new PgBench(database, directory, isInstalled());
    }

    /** The same on every machine, whether pgbench is there or not. */
    static PgBench overJdbc(DatabaseAddress database, Path directory) {
        return new PgBench(database, directory, false);
    }

    /** What runs the scripts, in a word. */
    String name() {
        return isInstalled ? "pgbench" : "JDBC";
    }

    /** How often in a second the script runs. */
    double rate(String script, int clients, Duration time) {
        return isInstalled ? withPgbench(script, clients, time) : withJdbc(script, clients, time);
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private double withPgbench(String script, int clients, Duration time) {
        try {
            Path file = Files.writeString(directory.resolve("pgbench.sql"), script);
            ProcessBuilder builder = new ProcessBuilder(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--file=" + file,
                    "--client=" + clients,
                    "--jobs=" + Math.min(clients, 2),
                    "--time=" + time.toSeconds(),
                    "--host=" + database.host(),
                    "--port=" + database.port(),
                    "--username=" + database.user(),
                    database.name());
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private double withJdbc(String script, int clients, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CyclicBarrier connected = new CyclicBarrier(clients);
        try {
            List<Callable<Double>> all = Collections.nCopies(clients, () -> runs(script, connected, time));
            double perSecond = 0;
            for (Future<Double> each : threads.invokeAll(all)) {
                perSecond += each.get();
            }
            return perSecond;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The baseline failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** How often in a second one client runs the script, once all are connected. */
    private double runs(String script, CyclicBarrier connected, Duration time) throws Exception {
        try (Connection connection = database.connect()) {
            List<Prepared> statements = new ArrayList<>();
            for (String sql : statements(script)) {
                statements.add(Prepared.on(connection, sql));
            }
            connected.await();
            long begin = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - begin < time.toNanos()) {
                Map<String, Long> drawn = drawn(script);
                for (Prepared each : statements) {
                    each.run(drawn);
                }
                done++;
            }
            return done * 1e9 / (System.nanoTime() - begin);
        }
    }

    /** A statement and the names of the variables that it takes. */
    private record Prepared(PreparedStatement statement, List<String> variables) {

        static Prepared on(Connection connection, String sql) throws SQLException {
            List<String> variables = VARIABLE.matcher(sql)
                    .results()
                    .map(variable -> variable.group(1))
                    .toList();
            return new Prepared(
                    connection.prepareStatement(VARIABLE.matcher(sql).replaceAll("?")), variables);
        }

        void run(Map<String, Long> drawn) throws SQLException {
            for (int each = 0; each < variables.size(); each++) {
                statement.setLong(each + 1, drawn.get(variables.get(each)));
            }
            statement.execute();
        }
    }

    private static Map<String, Long> drawn(String script) {
        Map<String, Long> drawn = new HashMap<>();
        RANDOM.matcher(script)
                .results()
                .forEach(random -> drawn.put(
                        random.group(1),
                        ThreadLocalRandom.current()
                                .nextLong(Long.parseLong(random.group(2)), Long.parseLong(random.group(3)) + 1)));
        return drawn;
    }

    private static List<String> statements(String script) {
        return List.of(END.split(RANDOM.matcher(script).replaceAll("").strip()));
    }

    /** Where the database is, as pgbench and JDBC are told. */
    record DatabaseAddress(String host, int port, String name, String user, String password) {

        String url() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), user, password);
        }
    }
}
