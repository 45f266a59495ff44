package dev.relais.bootstrap.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

/**
 * Order documents as Shopping Feed returns them are taken into the sandbox as they stand, then their shops ship them. The
 * environment variable {@code RELAIS_ORDER_DOCUMENTS} names another folder of documents to be read instead of our own.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Order documents")
class OrderDocumentsTest {

    private static final Set<String> MANOMANO = Set.of("manomano", "monechelle", "manomanopro");

    @Inject
    MovableTime time;

    @Inject
    ObjectMapper json;

    private final Map<Long, ARelais> shops = new HashMap<>();

    @BeforeEach
    void forgetWhatWasReceived() {
        given().delete("/sandbox/_received").then().statusCode(anyOf(is(200), is(204)));
    }

    @Test
    @DisplayName("R03 R11 found by their store reference, each is shipped once, but for those the channel fulfils")
    void foundByStoreReference() throws IOException {
        List<JsonNode> documents = documents();
        documents.forEach(this::takeIntoTheSandbox);
        documents.stream().filter(document -> !hasStoreReference(document)).forEach(this::acknowledge);
        time.pass(Duration.ofSeconds(6));

        for (JsonNode document : documents) {
            shop(document).declare(refOf(document), Map.of("status", "4", "tracking", tracking(document)));
        }

        endsWell(documents, OrderDocumentsTest::isFulfilledByChannel);
    }

    @Test
    @DisplayName(
            "R11 declared with their Shopping Feed ids, each is shipped once, but for those declared as fulfilled by the channel")
    void declaredWithTheirIds() throws IOException {
        List<JsonNode> documents = documents();

        for (JsonNode document : documents) {
            Map<String, Object> link = new HashMap<>();
            link.put("orderId", document.get("id").longValue());
            link.put("channel", channelOf(document));
            link.put("reference", document.get("reference").textValue());
            Optional.ofNullable(document.get("fulfilledBy"))
                    .map(JsonNode::textValue)
                    .filter(word -> Set.of("store", "channel").contains(word))
                    .ifPresent(word -> link.put("fulfilledBy", word));
            Map<String, Object> body = Map.of("status", "4", "tracking", tracking(document), "shoppingFeed", link);
            shop(document).declare(refOf(document), body);
        }

        endsWell(documents, document -> document.path("fulfilledBy").asText().equals("channel"));
    }

    private void endsWell(List<JsonNode> documents, Predicate<JsonNode> ignored) {
        assertThat(documents).hasSize(20);
        for (JsonNode document : documents) {
            String expected = ignored.test(document) ? "nothing_to_send" : "sent";
            await(refOf(document))
                    .untilAsserted(() ->
                            assertThat(shop(document).state(refOf(document))).isEqualTo(expected));
        }
        time.pass(Duration.ofSeconds(6));
        shops.values().forEach(shop -> shop.run("tickets"));
        List<Long> shipped = shops.values().stream()
                .flatMap(shop -> shop.received().stream())
                .filter(request -> request.get("path").toString().endsWith("/ship"))
                .flatMap(request -> ARelais.orders(request).stream())
                .map(order -> ((Number) order.get("id")).longValue())
                .toList();
        assertThat(shipped)
                .containsExactlyInAnyOrderElementsOf(documents.stream()
                        .filter(ignored.negate())
                        .map(document -> document.get("id").longValue())
                        .toList());
        for (JsonNode document : documents) {
            var order = shop(document).order(refOf(document));
            if (ignored.test(document)) {
                assertThat(order.getList("timeline.reason")).containsExactly("fulfilled_by_channel");
            } else {
                assertThat(order.getString("lastOutcome.outcome"))
                        .as(refOf(document))
                        .isEqualTo("succeeded");
            }
        }
    }

    /** The signs of R11, said once more in the test's own words. */
    private static boolean isFulfilledByChannel(JsonNode document) {
        String channel = channelOf(document).strip().toLowerCase(Locale.ROOT);
        String payment = document.at("/payment/method").asText().toLowerCase(Locale.ROOT);
        return document.path("fulfilledBy").asText().equals("channel")
                || channel.equals("amazon") && payment.equals("afn")
                || channel.equals("cdiscount") && payment.equals("clogistique")
                || MANOMANO.contains(channel)
                        && document.at("/additionalFields/env").asText().equals("epmm");
    }

    /** With its buyer, whom the API tells of and Relais must not keep (S25). */
    private void takeIntoTheSandbox(JsonNode document) {
        ObjectNode withBuyer = document.deepCopy();
        for (String address : List.of("billingAddress", "shippingAddress")) {
            withBuyer
                    .putObject(address)
                    .put("lastName", ARelais.BUYER_MARK)
                    .put("street", "1, rue du " + ARelais.BUYER_MARK)
                    .put("phone", "+33 " + ARelais.BUYER_MARK)
                    .put("email", ARelais.BUYER_MARK + "@example.net");
        }
        ARelais.sandbox()
                .body(withBuyer.toString())
                .post("/sandbox/v1/store/{store}/order", document.get("storeId").longValue())
                .then()
                .statusCode(201);
    }

    /** What a shop does when it imports an order: from then on Shopping Feed knows the shop's own reference. */
    private void acknowledge(JsonNode document) {
        Map<String, Object> order = Map.of(
                "id", document.get("id").longValue(),
                "status", "success",
                "storeReference", refOf(document),
                "acknowledgedAt", "2026-11-23T10:00:00+00:00",
                "message", "");
        ARelais.sandbox()
                .body(Map.of("order", List.of(order)))
                .post(
                        "/sandbox/v1/store/{store}/order/acknowledge",
                        document.get("storeId").longValue())
                .then()
                .statusCode(202);
    }

    private ARelais shop(JsonNode document) {
        return shops.computeIfAbsent(document.get("storeId").longValue(), store -> ARelais.shop("real-time", store));
    }

    private static String refOf(JsonNode document) {
        return hasStoreReference(document)
                ? document.get("storeReference").textValue()
                : "S-" + document.get("id").asText();
    }

    private static boolean hasStoreReference(JsonNode document) {
        return !document.path("storeReference").asText("").isBlank()
                && !document.get("storeReference").isNull();
    }

    private static String channelOf(JsonNode document) {
        return document.at("/_embedded/channel/name").textValue();
    }

    private static Map<String, String> tracking(JsonNode document) {
        String number = document.at("/shipment/trackingNumber").asText();
        return Map.of(
                "number",
                number.isEmpty() ? "TRK" + document.get("id").asText() : number,
                "carrier",
                document.at("/shipment/carrier").asText());
    }

    private List<JsonNode> documents() throws IOException {
        Path folder = Optional.ofNullable(System.getenv("RELAIS_ORDER_DOCUMENTS"))
                .map(Path::of)
                .orElse(Path.of("src", "test", "resources", "orders"));
        List<JsonNode> documents = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .collect(Collectors.toList())) {
                documents.add(json.readTree(Files.readString(file)));
            }
        }
        return documents;
    }
}
