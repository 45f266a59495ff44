package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    private final DatabaseAddress database;
    private final Path directory;
    private final boolean isInstalled = isInstalled();

    PgBench(DatabaseAddress database, Path directory) {
        this.database = database;
        this.directory = directory;
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
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try {
            List<Callable<Long>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(() -> runs(script, end));
            }
            long done = 0;
            for (Future<Long> each : threads.invokeAll(all)) {
                done += each.get();
            }
            return done * 1e9 / (System.nanoTime() - begin);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The baseline failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long runs(String script, long end) throws SQLException {
        long done = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                for (String line : statements(script)) {
                    statement.execute(line);
                }
                done++;
            }
        }
        return done;
    }

    /** With each variable drawn anew. */
    private static List<String> statements(String script) {
        Map<String, Long> drawn = new HashMap<>();
        StringBuilder sql = new StringBuilder();
        for (String line : script.split("\n")) {
            Matcher random = RANDOM.matcher(line);
            if (random.matches()) {
                long from = Long.parseLong(random.group(2));
                long until = Long.parseLong(random.group(3));
                drawn.put(random.group(1), ThreadLocalRandom.current().nextLong(from, until + 1));
            } else {
                sql.append(line).append('\n');
            }
        }
        String bound = VARIABLE.matcher(sql)
                .replaceAll(variable -> drawn.containsKey(variable.group(1))
                        ? drawn.get(variable.group(1)).toString()
                        : Matcher.quoteReplacement(variable.group()));
        return List.of(bound.strip().split(";\\s*"));
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
