package dev.relais.shoppingfeed.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.ticket.BatchId;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@QuarkusTest
@DisplayName("What an answer to an operation means")
class SendAnswersTest {

    private static SendResult answered(int status, String json) {
        return answered(status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    private static SendResult answered(int status, Map<String, String> headers, byte[] body) {
        try (ScriptedServer server = new ScriptedServer().answering(status, headers, body)) {
            SendResult result =
                    AFeed.at(server.url()).send(AFeed.ACCESS, Operation.SHIP, AFeed.orders(Operation.SHIP, 2));

            assertThat(server.asked()).as("requests").hasSize(1);
            return result;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    @DisplayName("R23 success with a batch id is acceptance")
    void accepted(int status) {
        assertThat(answered(status, "{\"id\":\"b-1\",\"new\":{\"field\":1}}"))
                .isEqualTo(new SendResult.Accepted(batch("b-1"), List.of()));
    }

    @Test
    @DisplayName("R23 a batch id that is a number is taken as a text")
    void numericBatch() {
        assertThat(answered(202, "{\"id\":77}")).isEqualTo(new SendResult.Accepted(batch("77"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\nb", "\\ud800", "LONG"})
    @DisplayName("R29 a batch id that could not be kept is none")
    void unusableBatch(String id) {
        assertThat(answered(202, "{\"id\":\"" + id.replace("LONG", "x".repeat(256)) + "\"}"))
                .isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    @DisplayName("R28 what is said of a refusal can be stored and read, whatever is in it")
    void unusableWords() {
        assertThat(answered(422, "{\"detail\":\"a\\u0000b\\r\\nc\\ud800d\"}"))
                .isEqualTo(new SendResult.Refused(422, "a b  c\ufffdd"));
    }

    @Test
    @DisplayName("R24 ignored orders are read from the report, those named otherwise than by id are not ours")
    void ignored() {
        String report = """
                {"id":"b-1","report":[
                  {"id":18000000001,"state":"ignored","message":"order not found"},
                  {"id":"18000000002","state":"ignored","message":null},
                  {"id":null,"reference":"A","channelName":"amazon","state":"ignored","message":"no"},
                  {"id":0,"state":"ignored"}, {"id":5,"state":"taken"}, "?"]}""";

        assertThat(answered(202, report))
                .isEqualTo(new SendResult.Accepted(
                        batch("b-1"),
                        List.of(
                                new IgnoredOrder(new ShoppingFeedOrderId(18000000001L), "order not found"),
                                new IgnoredOrder(new ShoppingFeedOrderId(18000000002L), ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "{}", "{\"id\":18000000001,\"state\":\"ignored\",\"message\":\"m\"}", "\"nothing\""
            })
    @DisplayName("R24 a report may be an object, null or empty")
    void reportsOfOtherShapes(String report) {
        SendResult.Accepted accepted =
                (SendResult.Accepted) answered(202, "{\"id\":\"b-1\",\"report\":" + report + "}");

        assertThat(accepted.ignored()).hasSize(report.contains("ignored") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "{\"id\":\"  \"}", "{\"id\":{}}", "{\"id\":\"b-1\"", "<html>202</html>"})
    @DisplayName("R29 success without a readable batch id is unknown")
    void successWithoutBatch(String body) {
        assertThat(answered(202, body)).isInstanceOf(SendResult.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    @DisplayName("R27 401 and 403 mean the token")
    void unauthorised(int status) {
        assertThat(answered(status, "{\"detail\":\"no\"}")).isEqualTo(new SendResult.Unauthorised(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504})
    @DisplayName("R26 5xx is the API's failure, whatever it is written in")
    void serverError(int status) {
        assertThat(answered(
                        status, Map.of("Content-Type", "text/html"), "<h1>Oops</h1>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SendResult.ServerError(status, "Shopping Feed answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 404, 409, 410, 413, 415, 422})
    @DisplayName("R28 every other answer refuses the request")
    void refused(int status) {
        assertThat(answered(status, "")).isEqualTo(new SendResult.Refused(status, "Shopping Feed answered " + status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"Not Found\",\"detail\":\"no such order\",\"status\":404} | no such order",
                "{\"title\":\"Not Found\",\"detail\":\"\"} | Not Found",
                "{\"detail\":\"bad\",\"validation_messages\":{\"order\":[{\"id\":{\"isEmpty\":\"is empty\"}}],\"n\":\"x\"}}"
                        + " | bad (order: id: isEmpty: is empty; n: x)",
                "{\"validation_messages\":[\"one\",\"two\"]} | one; two",
                "{\"detail\":{\"a\":1}} | Shopping Feed answered 422",
                "[\"bad\"] | Shopping Feed answered 422",
            })
    @DisplayName("R28 a refusal is told in the API's own words")
    void words(String body, String words) {
        assertThat(answered(422, body)).isEqualTo(new SendResult.Refused(422, words));
    }

    @Test
    @DisplayName("R28 the API's words end somewhere")
    void longWords() {
        SendResult.Refused refused = (SendResult.Refused) answered(400, "{\"detail\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(refused.message()).hasSize(1001);
    }

    @Test
    @DisplayName("R25 429 says how long to wait")
    void rateLimited() {
        assertThat(answered(429, Map.of("X-RateLimit-Wait", "2.5", "Retry-After", "60"), new byte[0]))
                .isEqualTo(new SendResult.RateLimited(Duration.ofMillis(2500)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("a redirect is refused, and neither request nor token go where it leads")
    void redirect(int status) {
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            SendResult result =
                    answered(status, Map.of("Location", elsewhere.url("/v1/x").toString()), new byte[0]);

            assertThat(result).isInstanceOf(SendResult.Refused.class);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    @DisplayName("R20 a request holds 1 to 100 orders")
    void sizes(int orders) {
        refusesToSend(AFeed.orders(Operation.CANCEL, orders));
    }

    @Test
    @DisplayName("R20 a request holds orders of one operation")
    void operations() {
        refusesToSend(AFeed.orders(Operation.DELIVER, 1));
    }

    private static void refusesToSend(List<OrderOperation> orders) {
        try (ScriptedServer server = new ScriptedServer()) {
            RestShoppingFeed feed = AFeed.at(server.url());

            assertThatIllegalArgumentException().isThrownBy(() -> feed.send(AFeed.ACCESS, Operation.CANCEL, orders));
            assertThat(server.asked()).isEmpty();
        }
    }

    private static BatchId batch(String id) {
        return new BatchId(id);
    }
}
