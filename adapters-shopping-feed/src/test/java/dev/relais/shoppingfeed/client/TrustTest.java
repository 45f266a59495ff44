package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.shop.Operation;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom tokens are shown to. The settings of this application would have any other client trust everybody. */
@QuarkusTest
@DisplayName("S13 A server that speaks TLS")
class TrustTest {

    private static final String PASSWORD = "for tests only";
    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String ITS_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    Path directory;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void trustAsBefore() {
        System.clearProperty(TRUSTED);
        System.clearProperty(ITS_PASSWORD);
    }

    @Test
    @DisplayName("is believed if this machine trusts its certificate and the name in it is its own")
    void trusted() throws Exception {
        Path certificate = certificate("ip:127.0.0.1");
        trust(certificate);
        HttpsServer server = server(certificate);
        try {
            assertThat(send(server)).isInstanceOf(SendResult.Accepted.class);
            assertThat(seen).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName(
            "hears nothing if nobody vouches for its certificate; what was to be sent is tried again, and the merchant is told")
    void selfSigned() throws Exception {
        HttpsServer server = server(certificate("ip:127.0.0.1"));
        try {
            hearsNothing(server);
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("hears nothing if its certificate is another server's, trusted though it is")
    void anotherName() throws Exception {
        Path certificate = certificate("dns:api.shopping-feed.example");
        trust(certificate);
        HttpsServer server = server(certificate);
        try {
            hearsNothing(server);
        } finally {
            server.stop(0);
        }
    }

    private void hearsNothing(HttpsServer server) {
        RestShoppingFeed feed = AFeed.at(url(server));

        assertThat(send(server))
                .isInstanceOfSatisfying(
                        SendResult.Unreachable.class,
                        unreachable -> assertThat(unreachable.what())
                                .contains("certificate", "not trusted", "nothing was sent"));
        assertThat(feed.tickets(AFeed.ACCESS, AFeed.BATCH)).isInstanceOf(TicketsAnswer.Unreadable.class);
        assertThat(feed.lookUp(AFeed.ACCESS, AFeed.REFERENCE)).isInstanceOf(LookUpResult.Unavailable.class);
        ConnectionReport report = feed.test(AFeed.ACCESS);
        assertThat(report.trusted()).isFalse();
        assertThat(report.reachable()).isFalse();
        assertThat(seen).isEmpty();
    }

    private static SendResult send(HttpsServer server) {
        return AFeed.at(url(server)).send(AFeed.ACCESS, Operation.SHIP, AFeed.orders(Operation.SHIP, 1));
    }

    private static URI url(HttpsServer server) {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void trust(Path store) {
        System.setProperty(TRUSTED, store.toString());
        System.setProperty(ITS_PASSWORD, PASSWORD);
    }

    private HttpsServer server(Path certificate) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(speaking(certificate)));
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"id\":\"b-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static SSLContext speaking(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** A key and its certificate, signed by itself, for a server of that name; made by the tool that comes with Java. */
    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS) && keytool.exitValue() == 0)
                .as(said)
                .isTrue();
        return store;
    }
}
