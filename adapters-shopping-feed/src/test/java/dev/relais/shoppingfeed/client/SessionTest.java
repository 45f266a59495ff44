package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

import dev.relais.domain.feed.ConnectedStore;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.shop.StoreId;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Whom a token belongs to")
class SessionTest {

    private static final String ORDERS = "{\"_embedded\":{\"order\":[]}}";
    private static final String ME = "{\"login\":\"atelier\",\"_embedded\":{\"account\":{\"id\":1},\"store\":"
            + "[{\"id\":1276,\"name\":\"Atelier\",\"country\":\"FR\",\"status\":\"active\"},{\"id\":\"x\"},{\"id\":7}]}}";

    @Test
    @DisplayName("R27 is told with its stores; odd ones are left out")
    void told() {
        ConnectionReport report = report(200, ORDERS, 200, ME);

        assertThat(report)
                .isEqualTo(new ConnectionReport(
                        true,
                        true,
                        true,
                        true,
                        "atelier",
                        List.of(
                                new ConnectedStore(new StoreId(1276), "Atelier", "FR", "active"),
                                new ConnectedStore(new StoreId(7), "", null, null)),
                        ""));
        assertThat(report.store(new StoreId(7))).isPresent();
        assertThat(report.store(new StoreId(8))).isEmpty();
    }

    @ParameterizedTest(name = "orders answer {0}: may use {1}")
    @CsvSource({"200, true", "401, false", "403, false", "404, false", "500, ", "429, "})
    @DisplayName("R27 whoever may not read the store's orders may not use it")
    void mayUse(int status, Boolean may) {
        assertThat(report(status, ORDERS, 200, ME).mayUpdateOrders()).isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    @DisplayName("R27 a refused token is told with the API's own words")
    void refused(int status) {
        ConnectionReport report = report(status, "{}", status, "{\"detail\":\"Invalid token\"}");

        assertThat(report).isEqualTo(ConnectionReport.unreadable(false, "Invalid token"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200 | <html>", "200 | []", "200 | {}", "429 | {}", "302 | {}", "500 | {}"})
    @DisplayName("R36 an answer that does not tell is no finding about the token")
    void unreadable(int status, String body) {
        ConnectionReport report = report(200, ORDERS, status, body);

        assertThat(report.reachable()).isTrue();
        assertThat(report.tokenValid()).isNull();
        assertThat(report.what()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_embedded\":{\"account\":[{\"id\":1,\"name\":\"Maison\"}],\"store\":{\"id\":1276}}}",
                "{\"login\":null,\"_embedded\":{\"account\":{\"name\":\"Maison\"},\"store\":[{\"id\":\"1276\"}]}}"
            })
    @DisplayName("R36 account and store are read as objects and as lists")
    void lenient(String me) {
        ConnectionReport report = report(200, ORDERS, 200, me);

        assertThat(report.account()).isEqualTo("Maison");
        assertThat(report.stores()).extracting(ConnectedStore::id).containsExactly(new StoreId(1276));
    }

    @Test
    @DisplayName("R26 an API that cannot be reached is a finding, too")
    void unreachable() throws IOException {
        try (var nobody = new ServerSocket(0)) {
            int port = nobody.getLocalPort();
            nobody.close();

            ConnectionReport report =
                    AFeed.at(URI.create("http://127.0.0.1:" + port)).test(AFeed.ACCESS);

            assertThat(report.reachable()).isFalse();
            assertThat(report.what()).isNotEmpty();
        }
    }

    private static ConnectionReport report(int orders, String ofOrders, int me, String ofMe) {
        try (ScriptedServer server =
                new ScriptedServer().answering(orders, ofOrders).answering(me, ofMe)) {
            return AFeed.at(server.url()).test(AFeed.ACCESS);
        }
    }
}
