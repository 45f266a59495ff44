package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.Postgres;
import dev.relais.bootstrap.fixture.RunningRelais;
import dev.relais.bootstrap.fixture.proxy.TcpProxy;
import dev.relais.bootstrap.fixture.scripted.ScriptedApi;
import org.awaitility.Awaitility;

/** Where a fault happens: one PostgreSQL, one API, and as many nodes as are started; each node has proxies of its own. */
final class Site implements AutoCloseable {

    static final String ADDRESS = "shop@example.com";

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Path directory;
    private final Postgres postgres;
    private final ScriptedApi api = ScriptedApi.anywhere();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> more;
    private final Witness witness;

    Site(Path directory, Map<String, String> more) {
        this.directory = directory;
        this.more = Map.copyOf(more);
        this.postgres = new Postgres(directory);
        this.witness = Witness.of(postgres);
    }

    /** What was seen in the database at any time that must never be; nothing if no node ever used it. */
    List<String> witnessed() {
        return nodes.isEmpty() ? List.of() : witness.broken();
    }

    Postgres postgres() {
        return postgres;
    }

    ScriptedApi api() {
        return api;
    }

    /** A node that is ready. */
    Node node(String... failpoints) {
        return node(Map.of(), failpoints);
    }

    /** A node that is ready, with other settings than the usual ones. */
    Node node(Map<String, String> settings, String... failpoints) {
        return begin(settings, failpoints).ready();
    }

    /** A node that has just been started. */
    Node begin(Map<String, String> settings, String... failpoints) {
        TcpProxy toDatabase = TcpProxy.to(postgres.port());
        TcpProxy toApi = TcpProxy.to(api.port());
        Map<String, String> all = new HashMap<>(usual(toDatabase, toApi));
        all.putAll(more);
        all.putAll(settings);
        try {
            List<String> options =
                    List.of("-Xmx160m", compilers(), "-Drelais.failpoints=" + String.join(";", failpoints));
            Node node = new Node(RunningRelais.on(directory, all, options), toDatabase, toApi);
            nodes.add(node);
            return node;
        } catch (IOException broken) {
            throw new UncheckedIOException("A node does not start", broken);
        }
    }

    /** A shop of its own for a fault, connected by way of this node. */
    Shop shop(Node node, String mode) {
        node.isAsked();
        ARelais connected = ARelais.shop(Map.of("mode", mode, "notificationEmail", ADDRESS));
        return new Shop(connected, api.opens(connected.store(), InstantSource.system()));
    }

    /** Whoever asks for faults by name wants to know figures as well, and those are of a Relais with all its speed. */
    private static String compilers() {
        return System.getProperty("relais.chaos") == null ? RunningRelais.SHORT_LIVED : "-XX:+TieredCompilation";
    }

    private static Map<String, String> usual(TcpProxy toDatabase, TcpProxy toApi) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/postgres");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "none");
        settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "12");
        settings.put("RELAIS_SHOPPING_FEED_URL", "http://127.0.0.1:" + toApi.port());
        settings.put("RELAIS_SYNC_EVERY", "1s");
        settings.put("RELAIS_TICKETS_EVERY", "1s");
        settings.put("RELAIS_DIGEST_EVERY", "off");
        settings.put("RELAIS_CLEANUP_EVERY", "off");
        settings.put("RELAIS_DECLARATIONS_PER_MINUTE", "0");
        settings.put("RELAIS_SECRET_KEY", KEY);
        settings.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", KEY);
        settings.put("RELAIS_ADMIN_USERNAME", ARelais.ADMIN);
        settings.put("RELAIS_ADMIN_PASSWORD", ARelais.PASSWORD);
        return settings;
    }

    /** Waits until this is so, or says what was waited for. */
    static void await(String what, Duration limit, Callable<Boolean> isSo) {
        Awaitility.await(what)
                .atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(isSo);
    }

    @Override
    public void close() {
        witness.close();
        nodes.forEach(Node::close);
        postgres.close();
    }
}
