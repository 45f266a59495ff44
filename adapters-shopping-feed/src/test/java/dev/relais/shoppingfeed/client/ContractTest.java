package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replays conversations: asks the client for what each request of the file is about, and compares all it sent with the file.
 * The environment variable RELAIS_WIRE_CAPTURES may name a folder of captures of another client in the same format.
 */
@QuarkusTest
@DisplayName("What the client puts on the wire, and reads")
class ContractTest {

    private static final List<String> OURS = List.of(
            "ship-bare",
            "ship-tracking",
            "ship-unicode",
            "cancel-bare",
            "cancel-reason",
            "refund-full",
            "deliver",
            "cancel-250",
            "tickets-two-pages",
            "tickets-server-caps-limit",
            "tickets-final-states",
            "tickets-unknown-state",
            "tickets-unknown-batch",
            "tickets-of-shipment",
            "tickets-of-delivery",
            "look-up");

    /** Those of the captures that ask for something Relais asks for as well. */
    private static final List<String> CAPTURED = List.of(
            "10-ship-bare",
            "10-ship-tracking",
            "10-ship-unicode",
            "11-cancel-bare",
            "11-cancel-reason",
            "12-refund-full",
            "14-deliver",
            "20-ship-three-orders",
            "40-tickets-two-pages",
            "40-tickets-server-caps-limit",
            "40-tickets-unknown-batch",
            "41-ship-then-tickets",
            "41-final-states",
            "41-ticket-link-with-query",
            "52-report-of-ignored");

    static Stream<Conversation> conversations() {
        Stream<Conversation> ours = OURS.stream().map(ContractTest::resource).map(Conversation::in);
        String captures = System.getenv("RELAIS_WIRE_CAPTURES");
        if (captures == null || captures.isBlank()) {
            return ours;
        }
        Stream<Conversation> captured =
                CAPTURED.stream().map(name -> Path.of(captures, name + ".json")).map(Conversation::in);
        // Relais never accepts orders; a cancellation has the same body, and what counts here is how 250 are divided.
        Stream<Conversation> divided = Stream.of(
                Conversation.in(Path.of(captures, "20-accept-250.json")).insteadOf("accept", "cancel"));
        return Stream.of(ours, captured, divided).flatMap(each -> each);
    }

    private static Path resource(String name) {
        URL url = Objects.requireNonNull(ContractTest.class.getResource("/contract/" + name + ".json"), name);
        return Path.of(URI.create(url.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversations")
    @DisplayName("R20 R23 R24 R30 R36 requests are those of the contract, answers are read")
    void asTheContractSays(Conversation conversation) {
        try (ScriptedServer server = conversation.server()) {
            RestShoppingFeed feed = AFeed.at(server.url());

            for (Supplier<Runnable> step : steps(feed, conversation)) {
                step.get().run();
            }

            assertThat(server.asked()).hasSameSizeAs(conversation.turns());
            for (int i = 0; i < conversation.turns().size(); i++) {
                isAsked(server.asked().get(i), conversation.turns().get(i));
            }
        }
    }

    private static void isAsked(ScriptedServer.Asked asked, Conversation.Turn turn) {
        assertThat(asked.method()).isEqualTo(turn.method());
        assertThat(asked.path()).isEqualTo(turn.path());
        assertThat(asked.query()).isEqualTo(turn.query());
        assertThat(asked.json()).isEqualTo(turn.body());
        assertThat(List.copyOf(fieldNames(asked.json()))).isEqualTo(fieldNames(turn.body()));
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + AFeed.TOKEN);
        assertThat(asked.header("Accept")).isEqualTo("application/json");
        assertThat(asked.header("Accept-Encoding")).contains("gzip");
        assertThat(asked.header("User-Agent")).isEqualTo("Relais/1.2.3");
        assertThat(asked.header("Transfer-Encoding")).isEmpty();
        if (turn.method().equals("POST")) {
            assertThat(asked.header("Content-Type")).isEqualTo("application/json");
            assertThat(asked.header("Content-Length")).isEqualTo(String.valueOf(asked.body().length));
        }
    }

    /** The fields of the first order, in the order they are written. */
    private static List<String> fieldNames(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.path("order").path(0).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** One call of the client for each request but those for further pages, which it makes by itself. */
    private static List<Supplier<Runnable>> steps(RestShoppingFeed feed, Conversation conversation) {
        List<Supplier<Runnable>> steps = new ArrayList<>();
        for (Conversation.Turn turn : conversation.turns()) {
            if (turn.method().equals("POST")) {
                steps.add(() -> send(feed, turn));
            } else if (turn.asksForFirstPage() && turn.lastStep().equals("order")) {
                steps.add(() -> lookUp(feed, turn));
            } else if (turn.asksForFirstPage()) {
                steps.add(() -> tickets(feed, turn, conversation));
            }
        }
        return steps;
    }

    private static Runnable send(RestShoppingFeed feed, Conversation.Turn turn) {
        Operation operation = Arrays.stream(Operation.values())
                .filter(each -> each.word().equals(turn.lastStep()))
                .findFirst()
                .orElseThrow();
        List<OrderOperation> orders = new ArrayList<>();
        turn.body().path("order").forEach(order -> orders.add(operation(operation, order)));
        SendResult result = feed.send(AFeed.ACCESS, operation, orders);
        return () -> {
            JsonNode answer = turn.answer().path("body");
            assertThat(result).isInstanceOf(SendResult.Accepted.class);
            SendResult.Accepted accepted = (SendResult.Accepted) result;
            assertThat(accepted.batch()).isEqualTo(new BatchId(answer.path("id").asText()));
            assertThat(accepted.ignored()).hasSize(answer.path("report").size());
        };
    }

    private static OrderOperation operation(Operation operation, JsonNode order) {
        return new OrderOperation(
                operation,
                new ShoppingFeedOrderId(order.path("id").asLong()),
                new Tracking(
                        order.path("trackingNumber").asText(),
                        order.path("carrier").asText(),
                        order.path("trackingLink").asText()),
                order.path("reason").asText());
    }

    private static Runnable tickets(RestShoppingFeed feed, Conversation.Turn turn, Conversation conversation) {
        String batch = turn.query().get("batchId");
        TicketsAnswer answer = batch != null
                ? feed.tickets(AFeed.ACCESS, new BatchId(batch))
                : feed.ticketsOf(
                        AFeed.ACCESS,
                        new ShoppingFeedOrderId(Long.parseLong(turn.query().get("payloadId"))),
                        conversation.name().endsWith("delivery") ? Operation.DELIVER : Operation.SHIP,
                        Instant.EPOCH);
        return () -> {
            List<String> told = new ArrayList<>();
            conversation.turns().stream()
                    .flatMap(each -> Embedded.list(each.answer().path("body"), "ticket").stream())
                    .forEach(each -> told.add(
                            each.path("id").asText() + each.path("payload").path("id")));
            assertThat(answer).isInstanceOf(TicketsAnswer.Read.class);
            List<Ticket> read = ((TicketsAnswer.Read) answer).tickets();
            assertThat(read).extracting(each -> each.id() + each.orderId()).isEqualTo(told);
        };
    }

    private static Runnable lookUp(RestShoppingFeed feed, Conversation.Turn turn) {
        LookUpResult result =
                feed.lookUp(AFeed.ACCESS, new OrderRef(turn.query().get("storeReference")));
        return () -> assertThat(result).isInstanceOf(LookUpResult.Found.class);
    }
}
