package dev.relais.web.api.order;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

import dev.relais.domain.order.Channel;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredLink;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.FulfilledBy;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.Problem;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DeclarationJsonTest {

    @Test
    @DisplayName("every field of a declaration is understood")
    void readsEverything() {
        String body = """
                { "status": "4",
                  "tracking": { "number": "6A1", "carrier": "Colissimo", "url": "https://example.test/6A1" },
                  "shoppingFeed": { "orderId": 6290304940, "channel": "Amazon", "reference": "402-7", "fulfilledBy": "channel" },
                  "placedAt": "2026-11-20T08:00:00+01:00", "changedAt": "2026-11-23T10:15:00+01:00",
                  "baseline": true, "legacyConnector": "active" }""";

        DeclarationJson read = read(body);

        assertThat(read.declaration())
                .isEqualTo(new Declaration(
                        new ShopStatus("4"),
                        new DeclaredTracking("6A1", "Colissimo", "https://example.test/6A1"),
                        new DeclaredLink(
                                new ShoppingFeedOrderId(6290304940L),
                                new Channel("Amazon"),
                                "402-7",
                                FulfilledBy.CHANNEL),
                        Instant.parse("2026-11-20T07:00:00Z"),
                        Instant.parse("2026-11-23T09:15:00Z"),
                        true));
        assertThat(read.legacyConnectorActive()).isTrue();
    }

    @Test
    @DisplayName("a status alone says nothing of the rest")
    void readsStatusAlone() {
        DeclarationJson read = read("{\"status\": \"wc-completed\"}");

        assertThat(read.declaration())
                .isEqualTo(new Declaration(
                        new ShopStatus("wc-completed"), DeclaredTracking.UNSAID, null, null, null, false));
        assertThat(read.legacyConnectorActive()).isNull();
    }

    static Stream<Arguments> trackings() {
        return Stream.of(
                arguments("null", DeclaredTracking.EMPTIED),
                arguments("{}", DeclaredTracking.UNSAID),
                arguments("{\"number\": null}", new DeclaredTracking("", null, null)),
                arguments("{\"number\": \"\"}", new DeclaredTracking("", null, null)),
                arguments("{\"carrier\": \"DPD\"}", new DeclaredTracking(null, "DPD", null)),
                arguments("{\"url\": null}", new DeclaredTracking(null, null, "")),
                arguments("{\"url\": \" HTTP://a.b?x=|1\"}", new DeclaredTracking(null, null, "HTTP://a.b?x=|1")));
    }

    @ParameterizedTest
    @MethodSource("trackings")
    @DisplayName("absent tracking keeps what was known, null and an empty text empty it")
    void tellsAbsentFromNull(String tracking, DeclaredTracking expected) {
        DeclarationJson read = read("{\"status\": \"4\", \"tracking\": " + tracking + "}");

        assertThat(read.declaration().tracking()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{} ~ invalid-field ~ status",
                "{\"status\": null} ~ invalid-field ~ status",
                "{\"status\": 4} ~ invalid-field ~ status",
                "{\"status\": \" \"} ~ invalid-field ~ status",
                "{\"status\": \"a\\u0000b\"} ~ invalid-field ~ status",
                "{\"status\": \"\\ud800\"} ~ invalid-field ~ status",
                "{\"status\": \"4\", \"statsu\": \"4\"} ~ unknown-field ~ statsu",
                "{\"status\": \"4\", \"tracking\": {\"nmber\": \"1\"}} ~ unknown-field ~ tracking.nmber",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 1, \"id\": 1}} ~ unknown-field ~ shoppingFeed.id",
                "{\"status\": \"4\", \"tracking\": \"6A1\"} ~ invalid-field ~ tracking",
                "{\"status\": \"4\", \"tracking\": {\"number\": 61}} ~ invalid-field ~ tracking.number",
                "{\"status\": \"4\", \"tracking\": {\"url\": \"javascript:alert(1)\"}} ~ invalid-field ~ tracking.url",
                "{\"status\": \"4\", \"tracking\": {\"url\": \"//example.test/1\"}} ~ invalid-field ~ tracking.url",
                "{\"status\": \"4\", \"tracking\": {\"url\": \"https://user@example.test\"}} ~ invalid-field ~ tracking.url",
                "{\"status\": \"4\", \"tracking\": {\"url\": \"https://a b\"}} ~ invalid-field ~ tracking.url",
                "{\"status\": \"4\", \"shoppingFeed\": {}} ~ invalid-field ~ shoppingFeed.orderId",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": \"1\"}} ~ invalid-field ~ shoppingFeed.orderId",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 1.0}} ~ invalid-field ~ shoppingFeed.orderId",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 0}} ~ invalid-field ~ shoppingFeed.orderId",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 9223372036854775808}} ~ invalid-field ~ shoppingFeed.orderId",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 1, \"channel\": \"\"}} ~ invalid-field ~ shoppingFeed.channel",
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 1, \"fulfilledBy\": \"Store\"}} ~ invalid-field ~ shoppingFeed.fulfilledBy",
                "{\"status\": \"4\", \"changedAt\": \"2026-11-23T10:15:00\"} ~ invalid-field ~ changedAt",
                "{\"status\": \"4\", \"changedAt\": 1763890000} ~ invalid-field ~ changedAt",
                "{\"status\": \"4\", \"placedAt\": \"+10000-01-01T00:00:00Z\"} ~ invalid-field ~ placedAt",
                "{\"status\": \"4\", \"baseline\": \"true\"} ~ invalid-field ~ baseline",
                "{\"status\": \"4\", \"legacyConnector\": true} ~ invalid-field ~ legacyConnector",
                "{\"status\": \"4\", \"legacyConnector\": \"on\"} ~ invalid-field ~ legacyConnector",
            })
    @DisplayName("a body that cannot be used is refused by the field that is to blame")
    void refuses(String body, String slug, String field) {
        Problem problem = refusal(body);

        assertThat(problem.type()).isEqualTo(slug);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.violations()).extracting(Violation::field).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"status, 100", "tracking.number, 200", "tracking.carrier, 200", "shoppingFeed.channel, 100"})
    @DisplayName("a text may be as long as its limit and no longer")
    void limitsLengths(String field, int longest) {
        assertThat(read(bodyWith(field, "x".repeat(longest)))).isNotNull();
        assertThat(refusal(bodyWith(field, "x".repeat(longest + 1))).violations())
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @Test
    @DisplayName("all that is wrong is said at once, typos first")
    void saysAllAtOnce() {
        Problem problem = refusal("{\"statsu\": \"4\", \"tracking\": {\"nmber\": 1}, \"baseline\": 1}");

        assertThat(problem.type()).isEqualTo("unknown-field");
        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactly("statsu", "tracking.nmber", "status", "baseline");
    }

    private static String bodyWith(String field, String text) {
        return switch (field) {
            case "status" -> "{\"status\": \"" + text + "\"}";
            case "shoppingFeed.channel" ->
                "{\"status\": \"4\", \"shoppingFeed\": {\"orderId\": 1, \"channel\": \"" + text + "\"}}";
            default ->
                "{\"status\": \"4\", \"tracking\": {\"" + field.substring(field.indexOf('.') + 1) + "\": \"" + text
                        + "\"}}";
        };
    }

    private static Problem refusal(String body) {
        return catchThrowableOfType(Refusal.class, () -> read(body)).problem();
    }

    private static DeclarationJson read(String body) {
        return DeclarationJson.read(JsonFields.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
