package dev.relais.shoppingfeed.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.ticket.Ticket;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("R29 which tickets speak of an unclear request")
class TicketsOfTest {

    private static final Instant SINCE = Instant.parse("2026-03-02T10:00:00Z");

    private static String list(String... tickets) {
        return Stream.of(tickets).collect(joining(",", "{\"_embedded\":{\"ticket\":[", "]}}"));
    }

    private static String ticket(String type, String order, String scheduledAt) {
        return "{\"id\":\"t\",\"batchId\":\"b-9\",\"type\":" + type + ",\"state\":\"running\",\"payload\":{\"id\":"
                + order + "},\"scheduledAt\":" + scheduledAt + "}";
    }

    private static TicketsAnswer ask(ScriptedServer server, Operation operation) {
        return AFeed.at(server.url()).ticketsOf(AFeed.ACCESS, AFeed.ORDER, operation, SINCE);
    }

    private static List<Ticket> found(Operation operation, String... tickets) {
        try (ScriptedServer server = new ScriptedServer().answering(200, list(tickets))) {
            return ((TicketsAnswer.Read) ask(server, operation)).tickets();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SHIP, order.notify.shipment",
        "CANCEL, order.notify.cancellation",
        "REFUND, order.notify.refund",
        "DELIVER,",
    })
    @DisplayName("they are asked for by order and, where the API names one, by type")
    void asked(Operation operation, String type) {
        try (ScriptedServer server = new ScriptedServer().answering(200, list())) {
            ask(server, operation);

            Map<String, String> query = server.asked().get(0).query();
            assertThat(query).containsEntry("payloadId", "18000000001").containsEntry("page", "1");
            assertThat(query.get("type")).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'\"2026-03-02T09:59:59Z\"', false",
                "'\"2026-03-02T10:59:59+01:00\"', false",
                "'\"2026-03-02T10:00:00+00:00\"', true",
                "'\"2026-03-02T10:00:01Z\"', true",
                "'null', true",
                "'\"\"', true",
                "'\"yesterday\"', true",
            })
    @DisplayName("from the time of the attempt on; one that does not say when counts as later")
    void since(String scheduledAt, boolean counts) {
        assertThat(found(Operation.SHIP, ticket("\"order.notify.shipment\"", "18000000001", scheduledAt)))
                .hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"18000000001, true", "'\"18000000001\"', true", "18000000002, false", "null, false"})
    @DisplayName("of this order only, should the API not heed the filter")
    void ofTheOrder(String id, boolean counts) {
        assertThat(found(Operation.SHIP, ticket("\"order.notify.shipment\"", id, "null")))
                .hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "SHIP, order.notify.shipment, true",
        "SHIP, order.notify.refund, false",
        "SHIP, '', true",
        "DELIVER, order.notify.delivery, true",
        "DELIVER, order.notify.shipment, false",
        "DELIVER, order.notify.cancellation, false",
        "DELIVER, order.notify.refund, false",
        "DELIVER, order.notify.acceptance, false",
        "DELIVER, order.notify.refusal, false",
        "DELIVER, order.notify.upload-documents, false",
        "DELIVER, order.acknowledge, false",
        "DELIVER, order.unacknowledge, false",
        "DELIVER, feed.import, false",
        "DELIVER, '', true",
    })
    @DisplayName("of this operation only; a delivery's are those of no other")
    void ofTheOperation(Operation operation, String type, boolean counts) {
        assertThat(found(operation, ticket("\"" + type + "\"", "18000000001", "null")))
                .hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    @DisplayName("if the API insists on a type for its filter, a delivery is looked for among all tickets")
    void filterRefused(int status) {
        try (ScriptedServer server = new ScriptedServer()
                .answering(status, "{\"detail\":\"payloadId needs a type\"}")
                .answering(200, list(ticket("\"order.notify.delivery\"", "18000000001", "null")))) {
            assertThat(ask(server, Operation.DELIVER)).isInstanceOf(TicketsAnswer.Read.class);
            assertThat(server.asked().get(1).query()).isEqualTo(Map.of("page", "1", "limit", "200"));
        }
    }

    @Test
    @DisplayName("an API that cannot be asked is not an API without tickets")
    void cannotBeAsked() {
        try (ScriptedServer server = new ScriptedServer().answering(500, "").answering(422, "")) {
            assertThat(ask(server, Operation.DELIVER)).isInstanceOf(TicketsAnswer.Unreadable.class);
            assertThat(ask(server, Operation.REFUND)).isInstanceOf(TicketsAnswer.Unreadable.class);
            assertThat(server.asked()).hasSize(2);
        }
    }
}
