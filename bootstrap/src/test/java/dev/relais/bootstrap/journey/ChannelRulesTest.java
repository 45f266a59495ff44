package dev.relais.bootstrap.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("What the merchant says of channels")
class ChannelRulesTest {

    private static final String CHANNELS = "channels";
    private static final String CARRIERS = "carriers";
    private static final String REASONS = "cancel-reasons";

    private static final String COLISSIMO = """
            { "carriers": [
              { "carrier": "colissimo", "channel": null, "sentAs": "Colissimo",
                "linkTemplate": "https://carrier.example/track/{number}" },
              { "carrier": "colissimo", "channel": "Cdiscount", "sentAs": "La Poste", "linkTemplate": null } ] }
            """;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName(
            "R46 the carrier's name and link arrive at Shopping Feed as the rules say, for the channel and for all")
    void carrierAndLink() {
        put(CARRIERS, COLISSIMO).statusCode(200);

        declare("1", 1, "Fnac", "4", Map.of("number", "6A 12", "carrier", " COLISSIMO "));
        declare("2", 2, "CDiscount", "4", Map.of("number", "6A13", "carrier", "Colissimo"));
        declare("3", 3, "Fnac", "4", tracking("6A14", "colissimo", "https://shop.example/6A14"));
        declare("4", 4, "Fnac", "4", Map.of("number", "1Z15", "carrier", "UPS"));
        relais.run("sync");

        assertThat(sent())
                .extracting("id", "carrier", "trackingLink")
                .containsExactlyInAnyOrder(
                        tuple(feedId(1), "Colissimo", "https://carrier.example/track/6A%2012"),
                        tuple(feedId(2), "La Poste", "https://carrier.example/track/6A13"),
                        tuple(feedId(3), "Colissimo", "https://shop.example/6A14"),
                        tuple(feedId(4), "UPS", ""));
    }

    @Test
    @DisplayName("R46 rules that change before the sending are the ones that are followed")
    void rulesOfTheMoment() {
        declare("1", 1, "Fnac", "4", Map.of("number", "6A12", "carrier", "colissimo"));
        put(CARRIERS, COLISSIMO).statusCode(200);
        relais.run("sync");

        assertThat(sent()).singleElement().satisfies(order -> assertThat(order).containsEntry("carrier", "Colissimo"));
    }

    @Test
    @DisplayName("R46 the reason chosen for the status arrives with the cancellation")
    void cancelReason() {
        put(REASONS, """
                        { "cancelReasons": [
                          { "status": "6", "channel": "amazon", "reason": "NoInventory" },
                          { "status": "6", "channel": null, "reason": "Plus en stock" } ] }
                        """).statusCode(200).body("notMapped", hasSize(0));

        declare("1", 1, "Amazon", "6", null);
        declare("2", 2, "Rakuten", "6", null);
        relais.run("sync");

        assertThat(sent())
                .extracting("id", "reason")
                .containsExactlyInAnyOrder(tuple(feedId(1), "NoInventory"), tuple(feedId(2), "Plus en stock"));
    }

    @ParameterizedTest(name = "R15 (18) {0}")
    @ValueSource(strings = {"Amazon", "Monechelle", " AMAZON "})
    @DisplayName(
            "R15 (18) a refund the channel does not take fails at once: 200, listed as a failure, without a request")
    void notTaken(String channel) {
        declare("1", 1, channel, "7", null)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("failed"))
                .body("operation", equalTo("refund"))
                .body("reason", equalTo("operation_not_supported_by_channel"))
                .body("task", equalTo(null));
        relais.run("sync");

        assertThat(relais.received()).isEmpty();
        assertThat(relais.state("1")).isEqualTo("failed");
        assertThat(relais.order("1").getList("failures.reason")).containsExactly("operation_not_supported_by_channel");
    }

    @Test
    @DisplayName("R15 R05 the number declared with such a refund is sent all the same")
    void numberIsNotLost() {
        declare("1", 1, "Amazon", "7", Map.of("number", "T1"))
                .then()
                .statusCode(202)
                .body("operation", equalTo("ship"));
        relais.run("sync");

        assertThat(sent()).singleElement().satisfies(order -> assertThat(order).containsEntry("trackingNumber", "T1"));
        assertThat(relais.order("1").getList("failures.operation")).containsExactly("refund");
    }

    @Test
    @DisplayName(
            "R15 what the merchant says of a channel lets a refund through, and takes a cancellation back that was queued")
    void overrides() {
        declare("1", 1, "Amazon", "6", null).then().statusCode(202);

        put(CHANNELS, """
                        { "channels": [ { "channel": "amazon", "refund": true, "cancel": false } ] }
                        """).statusCode(200);
        declare("2", 2, "Amazon", "7", null).then().statusCode(202);
        relais.run("sync");

        assertThat(relais.received())
                .singleElement()
                .satisfies(request -> assertThat(request.get("path").toString()).endsWith("/order/refund"));
        assertThat(relais.order("1").getString("lastOutcome.reason")).isEqualTo("operation_not_supported_by_channel");
    }

    @Test
    @DisplayName("R15 (19) a refund for a merchant's channel at Zalando is the whole order with its shipping")
    void zalando() {
        declare("1", 1, "zalandomyshop", "7", null).then().statusCode(202);
        relais.run("sync");

        assertThat(sent())
                .containsExactly(Map.of("id", feedId(1), "refund", Map.of("shipping", true, "products", List.of())));
    }

    @Test
    @DisplayName("R15 R46 each list is read back as it was put, can be put again as read, and leaves the others alone")
    void readBack() {
        put(CARRIERS, COLISSIMO).statusCode(200);
        put(CHANNELS, "{ \"channels\": [ { \"channel\": \"Amazon\", \"refund\": true } ] }")
                .statusCode(200);
        put(REASONS, "{ \"cancelReasons\": [ { \"status\": \"9\", \"reason\": \"Fraud\" } ] }")
                .statusCode(200);

        get(CARRIERS)
                .body("carriers", hasSize(2))
                .body("carriers[0].carrier", equalTo("colissimo"))
                .body("carriers[0].channel", equalTo(null))
                .body("carriers[0].linkTemplate", equalTo("https://carrier.example/track/{number}"))
                .body("carriers[1].channel", equalTo("Cdiscount"));
        get(CHANNELS)
                .body("channels", equalTo(List.of(nullable("channel", "Amazon", "refund", true, "cancel", null))))
                .body("builtIn", hasSize(20))
                .body("builtIn.find { it.channel == 'ManoMano' }.otherNames", hasItem("monechelle"))
                .body("builtIn.find { it.channel == 'Amazon' }.refund", equalTo(false));
        get(REASONS).body("notMapped", equalTo(List.of("9")));
        for (String list : List.of(CARRIERS, CHANNELS, REASONS)) {
            String read = get(list).extract().asString();
            assertThat(put(list, read).statusCode(200).extract().asString()).isEqualTo(read);
        }
    }

    @Test
    @DisplayName("R15 R46 changing the shop's settings, or reporting the legacy connector, leaves the rules alone")
    void rulesStay() {
        put(CARRIERS, COLISSIMO).statusCode(200);

        ARelais.admin()
                .body(Map.of("mode", "real-time"))
                .patch("/api/v1/admin/shops/{code}", relais.code())
                .then()
                .statusCode(200);
        relais.declare("1", Map.of("status", "3", "legacyConnector", "active"));

        get(CARRIERS).body("carriers", hasSize(2));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    carriers       | {"carriers":[{"carrier":"a","sentAs":"A"},{"carrier":" A ","sentAs":"B"}]}         | invalid-field | carriers
                    carriers       | {"carriers":[{"carrier":"a","linkTemplate":"https://c.example/track"}]}            | invalid-field | carriers[0].linkTemplate
                    carriers       | {"carriers":[{"carrier":"a","linkTemplate":"javascript:alert(@)"}]}                | invalid-field | carriers[0].linkTemplate
                    carriers       | {"carriers":[{"carrier":"a","sentAs":"A"},{"carrier":"b"}]}                        | invalid-field | carriers[1].carrier
                    carriers       | {"carriers":[{"sentAs":"A"}]}                                                      | invalid-field | carriers[0].carrier
                    carriers       | {"carriers":[{"carrier":"a","sentAs":""}]}                                         | invalid-field | carriers[0].sentAs
                    carriers       | {"carriers":[{"carrier":"a","sentAs":"A","sendAs":"B"}]}                           | unknown-field | carriers[0].sendAs
                    carriers       | {"carriers":["colissimo"]}                                                         | invalid-field | carriers[0]
                    carriers       | {}                                                                                 | invalid-field | carriers
                    cancel-reasons | {"cancelReasons":[{"status":"6","reason":"a"},{"status":"6","reason":"b"}]}        | invalid-field | cancelReasons
                    cancel-reasons | {"cancelReasons":[{"status":"6","reason":" "}]}                                    | invalid-field | cancelReasons[0].reason
                    cancel-reasons | {"cancelReasons":[{"status":6,"reason":"a"}]}                                      | invalid-field | cancelReasons[0].status
                    channels       | {"channels":[{"channel":"ManoMano","refund":true},{"channel":"Monechelle","refund":true}]} | invalid-field | channels
                    channels       | {"channels":[{"channel":"Amazon"}]}                                                | invalid-field | channels[0].channel
                    channels       | {"channels":[{"channel":"Amazon","refund":"yes"}]}                                 | invalid-field | channels[0].refund
                    channels       | {"channels":[{"channel":"Amazon","ship":false}]}                                   | unknown-field | channels[0].ship
                    """)
    @DisplayName("R15 R46 what cannot be is a 400 that names the place once, and nothing changes")
    void refused(String list, String body, String type, String field) {
        String before = get(list).extract().asString();

        put(list, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("violations.findAll { it.field == '" + field + "' }", hasSize(1));

        assertThat(get(list).extract().asString()).isEqualTo(before);
    }

    @Test
    @DisplayName("R46 a template without the number says how to mend it")
    void saysHowToMendIt() {
        put(CARRIERS, "{\"carriers\":[{\"carrier\":\"a\",\"linkTemplate\":\"https://c.example/track\"}]}")
                .body("violations[0].message", containsString("{number} or @"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANNELS, CARRIERS, REASONS})
    @DisplayName("R15 R46 only an administrator reads and changes them, of a shop that is there")
    void keysAndShops(String list) {
        relais.asShop()
                .get("/api/v1/admin/shops/{code}/" + list, relais.code())
                .then()
                .statusCode(403);
        ARelais.admin().get("/api/v1/admin/shops/elsewhere/" + list).then().statusCode(404);
    }

    private ValidatableResponse put(String list, String body) {
        return ARelais.admin()
                .body(body)
                .put("/api/v1/admin/shops/{code}/" + list, relais.code())
                .then();
    }

    private ValidatableResponse get(String list) {
        return ARelais.admin()
                .get("/api/v1/admin/shops/{code}/" + list, relais.code())
                .then()
                .statusCode(200);
    }

    private Response declare(
            String ref, int number, String channel, String status, @Nullable Map<String, String> tracking) {
        Map<String, Object> body = new HashMap<>();
        body.put("status", status);
        body.put("shoppingFeed", Map.of("orderId", feedId(number), "channel", channel, "reference", "R-" + number));
        if (tracking != null) {
            body.put("tracking", tracking);
        }
        return relais.declare(ref, body);
    }

    /** Nobody else's: the sandbox leaves an order to the store that named it first. */
    private int feedId(int number) {
        return Math.toIntExact(relais.store() * 1000 + number);
    }

    private static Map<String, String> tracking(String number, String carrier, String url) {
        return Map.of("number", number, "carrier", carrier, "url", url);
    }

    private static Map<String, Object> nullable(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at].toString(), pairs[at + 1]);
        }
        return map;
    }

    private List<Map<String, Object>> sent() {
        return relais.received().stream()
                .flatMap(request -> ARelais.orders(request).stream())
                .toList();
    }
}
