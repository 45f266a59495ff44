package dev.relais.web.api.order;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.Outcome;
import dev.relais.web.problem.Refusal;
import dev.relais.web.query.Cursors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OrderQueryTest {

    private static final ShopCode SHOP = new ShopCode("atelier");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    @DisplayName("R41 a list without filters holds the first fifty orders of the shop")
    void nothingAsked() {
        assertThat(OrderQuery.ofShop(SHOP, Map.of()))
                .isEqualTo(new OrderQuery(OrderFilter.ALL.of(SHOP), Optional.empty(), 50));
        assertThat(OrderQuery.ofAll(Map.of())).isEqualTo(new OrderQuery(OrderFilter.ALL, Optional.empty(), 50));
    }

    @Test
    @DisplayName("R41 R43 everything that can be asked is understood")
    void everythingAsked() {
        OrderCursor cursor = new OrderCursor(NOON, OrderKey.of("atelier", "1001"));

        OrderQuery query = OrderQuery.ofAll(Map.of(
                "shop", List.of("atelier"),
                "state", List.of("no_answer"),
                "outcome", List.of("failed"),
                "operation", List.of("ship"),
                "channel", List.of("Amazon"),
                "q", List.of("  10"),
                "from", List.of("2026-11-23T13:00:00+01:00"),
                "to", List.of("2026-11-23T12:00:01Z"),
                "after", List.of(Cursors.write(cursor)),
                "limit", List.of("200")));

        Progress progress = new Progress(
                Optional.of(OrderState.NO_ANSWER), Optional.of(Outcome.FAILED), Optional.of(Operation.SHIP));
        OrderFilter filter = OrderFilter.ALL
                .of(SHOP)
                .beginningWith("10")
                .on(new Channel("Amazon"))
                .at(progress)
                .declared(Period.between(NOON, NOON.plusSeconds(1)));
        assertThat(query).isEqualTo(new OrderQuery(filter, Optional.of(cursor), 200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome   | lost                | succeeded, failed, refused, no_answer, withdrawn, superseded, dismissed
            state     | lost                | waiting_for_tracking
            operation | unship              | ship, cancel, refund, deliver
            from      | 2026-11-23T12:00:00 | offset
            to        | yesterday           | offset
            after     | bm8                 | next
            limit     | 201                 | 200
            channel   | '  '                | 100
            shop      | A                   | lower-case
            """)
    @DisplayName("a value that cannot be used is refused with what can")
    void refuses(String parameter, String value, String advice) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> OrderQuery.ofAll(Map.of(parameter, List.of(value))));

        assertThat(refusal.problem().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(parameter);
            assertThat(violation.message()).contains(advice);
        });
    }

    @Test
    @DisplayName("the description names the parameters that are understood, and shops have no choice of shop")
    void isDescribed() throws IOException {
        assertThat(known(catchThrowableOfType(Refusal.class, () -> OrderQuery.ofShop(SHOP, Map.of("x", List.of())))))
                .isEqualTo(described("/paths/~1api~1v1~1orders/get/parameters"))
                .doesNotContain("shop");
        assertThat(known(catchThrowableOfType(Refusal.class, () -> OrderQuery.ofAll(Map.of("x", List.of())))))
                .isEqualTo(described("/paths/~1api~1v1~1admin~1orders/get/parameters"));
    }

    private static String known(Refusal refusal) {
        String message = refusal.problem().violations().get(0).message();
        return message.substring(message.indexOf(": ") + 2, message.length() - 1);
    }

    private static String described(String pointer) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OrderQueryTest.class.getResourceAsStream("/META-INF/openapi.yaml"))) {
            JsonNode description = new YAMLMapper().readTree(file);
            return StreamSupport.stream(description.at(pointer).spliterator(), false)
                    .map(each -> each.has("$ref")
                            ? description.at(each.get("$ref").asText().substring(1))
                            : each)
                    .map(each -> each.get("name").asText())
                    .collect(Collectors.joining(", "));
        }
    }
}
