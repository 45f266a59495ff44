package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;
import io.restassured.RestAssured;

/** What is measured: one database, one API and as many nodes of Relais as are started, each a process of its own on loopback. */
final class Fleet implements AutoCloseable {

    static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    /** The Java that somebody chose; the newest otherwise. */
    private static final Optional<String> JAVA =
            Optional.ofNullable(System.getProperty("relais.bench.java-home")).filter(home -> !home.isEmpty());

    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final boolean isStarted;
    private final Path directory;
    private final Database database;
    private final ApiProcess api;
    private final List<RunningRelais> nodes = new ArrayList<>();

    /** Its nodes run on this very Java and keep nothing, so that any two machines compare. */
    static Fleet plain(Path directory) {
        return new Fleet(directory, false);
    }

    /** Its nodes are started as {@code bin/start} does. */
    static Fleet started(Path directory) {
        return new Fleet(directory, true);
    }

    private Fleet(Path directory, boolean isStarted) {
        this.isStarted = isStarted;
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.database = Database.in(directory);
        this.api = ApiProcess.start(directory.resolve("api.console"));
    }

    Database database() {
        return database;
    }

    ApiProcess api() {
        return api;
    }

    PgBench baseline() {
        return PgBench.bestOn(database.address(), directory);
    }

    PgBench baselineOverJdbc() {
        return PgBench.overJdbc(database.address(), directory);
    }

    /** Starts a node and waits until it is ready; whatever is asked over REST from now on is asked of it. */
    RunningRelais node(Map<String, String> settings, String... options) {
        RunningRelais node = begin(settings, options).ready();
        RestAssured.baseURI = "http://" + node.address().getHost();
        RestAssured.port = node.address().getPort();
        return node;
    }

    RunningRelais begin(Map<String, String> settings, String... options) {
        Map<String, String> all = new HashMap<>(usual());
        all.putAll(settings);
        try {
            RunningRelais node = isStarted
                    ? RunningRelais.started(directory, all, List.of(options), JAVA)
                    : RunningRelais.on(directory, all, List.of(options));
            nodes.add(node);
            return node;
        } catch (IOException broken) {
            throw new UncheckedIOException("A node does not start", broken);
        }
    }

    /** The first to end may write an archive before it does. */
    void stop(RunningRelais node) {
        node.terminate();
        node.hasEndedWithin(LONGEST_END);
        node.close();
        nodes.remove(node);
    }

    void stopNodes() {
        List.copyOf(nodes).forEach(this::stop);
    }

    static List<ARelais> shops(int count, String mode) {
        return Stream.generate(() -> ARelais.shop(mode)).limit(count).toList();
    }

    private Map<String, String> usual() {
        Map<String, String> settings = new HashMap<>(database.settingsOfRelais());
        settings.put("RELAIS_SHOPPING_FEED_URL", "http://127.0.0.1:" + api.port());
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("RELAIS_SYNC_EVERY", "1s");
        settings.put("RELAIS_TICKETS_EVERY", "1s");
        settings.put("RELAIS_DIGEST_EVERY", "off");
        settings.put("RELAIS_CLEANUP_EVERY", "off");
        settings.put("RELAIS_DECLARATIONS_PER_MINUTE", "0");
        settings.put("RELAIS_BACKLOG_LIMIT", "2000000");
        settings.put("RELAIS_SECRET_KEY", KEY);
        settings.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", KEY);
        settings.put("RELAIS_ADMIN_USERNAME", ARelais.ADMIN);
        settings.put("RELAIS_ADMIN_PASSWORD", ARelais.PASSWORD);
        return settings;
    }

    @Override
    public void close() {
        stopNodes();
        api.close();
        database.close();
    }
}
