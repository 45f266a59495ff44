package dev.relais.shoppingfeed.client;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.FulfilledBy;
import dev.relais.domain.order.ShoppingFeedLink;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("R03 looking an order up by its reference in the shop")
class LookUpTest {

    private static String list(String... orders) {
        return Stream.of(orders).collect(joining(",", "{\"_embedded\":{\"order\":[", "]}}"));
    }

    private static String order(String fields) {
        return "{\"id\":18000000001,\"storeReference\":\"1001\",\"reference\":\"AMZ-1\"," + fields + "}";
    }

    private static LookUpResult lookUp(int status, String body) {
        try (ScriptedServer server = new ScriptedServer().answering(status, body)) {
            return AFeed.at(server.url()).lookUp(AFeed.ACCESS, AFeed.REFERENCE);
        }
    }

    private static ShoppingFeedLink found(String... orders) {
        LookUpResult result = lookUp(200, list(orders));
        assertThat(result).isInstanceOf(LookUpResult.Found.class);
        return ((LookUpResult.Found) result).link();
    }

    @Test
    @DisplayName("R03 it is known with its id, channel and reference")
    void known() {
        assertThat(found(
                        order("\"additionalFields\":null,\"_embedded\":{\"channel\":{\"id\":66,\"name\":\"Amazon\"}}")))
                .isEqualTo(new ShoppingFeedLink(AFeed.ORDER, new Channel("Amazon"), "AMZ-1", FulfilledBy.STORE));
    }

    @ParameterizedTest
    @CsvSource({
        "Amazon, '', afn, '[]', CHANNEL",
        "Amazon, '', mfn, '{}', STORE",
        "CDiscount, '', clogistique, 'null', CHANNEL",
        "Monechelle, '', card, '{\"env\":\"EPMM\"}', CHANNEL",
        "Monechelle, '', card, '{\"env\":null}', STORE",
        "Fnac, channel, card, '[]', CHANNEL",
    })
    @DisplayName("R11 the signs of an order that its channel ships are read")
    void signs(String channel, String fulfilledBy, String method, String additional, FulfilledBy expected) {
        String fields = "\"fulfilledBy\":\"" + fulfilledBy + "\",\"payment\":{\"method\":\"" + method
                + "\"},\"additionalFields\":" + additional + ",\"_embedded\":{\"channel\":[{\"name\":\"" + channel
                + "\"}]}";

        assertThat(found(order(fields)).fulfilledBy()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"_embedded\":null",
                "\"_embedded\":[]",
                "\"_embedded\":{\"channel\":{}},\"payment\":null,\"additionalFields\":[]",
                "\"_embedded\":{\"channel\":{\"name\":\"  \"}}",
                "\"_embedded\":{\"channel\":{\"name\":\"12345678901234567890123456789012345678901234567890"
                        + "123456789012345678901234567890123456789012345678901\"}}",
            })
    @DisplayName("R03 a channel that is not told, or has no name one could keep, is none")
    void noChannel(String fields) {
        assertThat(found(order(fields)).channel()).isNull();
    }

    @Test
    @DisplayName("R03 a reference on the channel that one could not keep is none")
    void noReference() {
        assertThat(found("{\"id\":5,\"storeReference\":\"1001\",\"reference\":\"" + "x".repeat(101) + "\"}")
                        .reference())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"10011\"", "\"1001 \"", "null", "[]"})
    @DisplayName("R03 an order of another reference is not the one")
    void otherReference(String reference) {
        assertThat(lookUp(200, list("{\"id\":5,\"storeReference\":" + reference + "}")))
                .isEqualTo(new LookUpResult.NotKnown());
    }

    @Test
    @DisplayName("R03 of several a real order comes before a test order, then the latest")
    void several() {
        assertThat(found(
                                "{\"id\":7,\"storeReference\":\"1001\",\"isTest\":false}",
                                "{\"id\":\"8\",\"storeReference\":1001}",
                                "{\"id\":9,\"storeReference\":\"1001\",\"isTest\":true}",
                                "{\"id\":null,\"storeReference\":\"1001\"}")
                        .orderId()
                        .value())
                .isEqualTo(8);
    }

    @Test
    @DisplayName("R03 an order on a later page is found")
    void laterPage() {
        String first = "{\"_links\":{\"next\":{\"href\":\"/v1/store/1276/order?page=2&limit=1\"}},"
                + "\"_embedded\":{\"order\":[{\"id\":4,\"storeReference\":\"1\"}]}}";
        try (ScriptedServer server =
                new ScriptedServer().answering(200, first).answering(200, list(order("\"isTest\":false")))) {
            assertThat(AFeed.at(server.url()).lookUp(AFeed.ACCESS, AFeed.REFERENCE))
                    .isInstanceOf(LookUpResult.Found.class);
            assertThat(server.asked().get(1).query())
                    .isEqualTo(Map.of("page", "2", "limit", "1", "storeReference", "1001"));
        }
    }

    @Test
    @DisplayName("R03 an empty list and a 404 say that it is not known")
    void notKnown() {
        assertThat(lookUp(200, list())).isEqualTo(new LookUpResult.NotKnown());
        assertThat(lookUp(404, "{\"detail\":\"not found\"}")).isEqualTo(new LookUpResult.NotKnown());
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    @DisplayName("R03 R27 a refused token is told apart")
    void unauthorised(int status) {
        assertThat(lookUp(status, "{}")).isEqualTo(new LookUpResult.Unauthorised(status));
    }

    @Test
    @DisplayName("R03 R25 a limit is told apart, with the pause asked for")
    void limited() {
        try (ScriptedServer server =
                new ScriptedServer().answering(429, Map.of("X-RateLimit-Wait", "3"), new byte[0])) {
            assertThat(AFeed.at(server.url()).lookUp(AFeed.ACCESS, AFeed.REFERENCE))
                    .isEqualTo(new LookUpResult.RateLimited(Duration.ofSeconds(3)));
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "302", "500", "503", "200"})
    @DisplayName("R03 any other answer leaves it open")
    void unavailable(int status) {
        assertThat(lookUp(status, "{\"detail\":\"later\"}")).isInstanceOf(LookUpResult.Unavailable.class);
    }
}
