package dev.relais.domain.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.overview.Sorting;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@link OrderSummaries} promises. */
public abstract class OrderSummariesContract extends StorageContract {

    private static final int ALL = 1000;

    @ParameterizedTest
    @CsvSource({
        "LATEST_FIRST, 1, 1005 1004 1003 1002 1001",
        "LATEST_FIRST, 2, 1005 1004 1003 1002 1001",
        "LATEST_FIRST, 3, 1005 1004 1003 1002 1001",
        "LATEST_FIRST, 5, 1005 1004 1003 1002 1001",
        "LATEST_FIRST, 6, 1005 1004 1003 1002 1001",
        "OLDEST_FIRST, 1, 1001 1002 1003 1004 1005",
        "OLDEST_FIRST, 3, 1001 1002 1003 1004 1005",
        "OLDEST_FIRST, 5, 1001 1002 1003 1004 1005",
    })
    @DisplayName(
            "R41 pages hold every order once, the latest or the oldest first, also those declared in the same instant")
    void pages(Sorting sorting, int limit, String expected) {
        OrderFilter sorted = mine().sorted(sorting);
        stored("1001");
        storage().pass(Duration.ofSeconds(1));
        List.of("1003", "1004", "1002", "1005").forEach(this::stored);
        List<String> seen = new ArrayList<>();
        Optional<OrderCursor> after = Optional.empty();

        for (List<OrderSummary> page = page(sorted, after, limit); !page.isEmpty(); page = page(sorted, after, limit)) {
            page.forEach(summary -> seen.add(refOf(summary)));
            after = Optional.of(OrderCursor.behind(page.get(page.size() - 1)));
        }

        assertThat(String.join(" ", seen)).isEqualTo(expected);
    }

    @Test
    @DisplayName("R41 an order is listed with when it was declared last, and a list of one shop shows no other's")
    void ofOneShop() {
        stored("1001");
        Instant declared = storage().now();
        storage().pass(Duration.ofMinutes(1));
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        inTransaction(() -> orders().save(AnOrder.anOrder("1002")
                .of(other.code().value())
                .declared("4")
                .build()));

        assertThat(page(mine(), Optional.empty(), ALL))
                .extracting(OrderSummary::declaredAt)
                .containsExactly(declared);
        assertThat(refs(OrderFilter.ALL.of(other.code()))).containsExactly("1002");
        assertThat(page(OrderFilter.ALL, Optional.empty(), 1))
                .extracting(OrderSummariesContract::refOf)
                .containsExactly("1002");
    }

    @Test
    @DisplayName("R33 R41 what ended last is an order's last outcome, with what Shopping Feed said")
    void lastOutcome() {
        AnOrder order = stored("1001");
        assertThat(summary(order).lastOutcome()).isEmpty();

        ended(order, Operation.SHIP, Outcome.FAILED, "ticket_failed", "Unknown carrier");
        LastOutcome failed =
                new LastOutcome(Outcome.FAILED, Operation.SHIP, "ticket_failed", "Unknown carrier", TEN_O_CLOCK);
        assertThat(summary(order).lastOutcome()).contains(failed);
        happened(order, EventKind.SENT);
        assertThat(summary(order).lastOutcome()).contains(failed);

        ended(order, Operation.SHIP, Outcome.SUCCEEDED, null, "");
        assertThat(summary(order).lastOutcome())
                .contains(new LastOutcome(Outcome.SUCCEEDED, Operation.SHIP, null, "", TEN_O_CLOCK));
    }

    @Test
    @DisplayName(
            "R12 of several endings written at once each order has its own last one, the order's row in the same transaction")
    void endingsAtOnce() {
        AnOrder first = AnOrder.anOrder("1001").of(shop().code().value()).declared("4");
        AnOrder second = AnOrder.anOrder("1002").of(shop().code().value()).declared("4");

        inTransaction(() -> {
            orders().save(first.build());
            orders().save(second.build());
            storage()
                    .history()
                    .append(List.of(
                            ending(first, Operation.SHIP, Outcome.SUPERSEDED),
                            ending(second, Operation.CANCEL, Outcome.REFUSED),
                            ending(first, Operation.REFUND, Outcome.NO_ANSWER)));
        });

        assertThat(summary(first).lastOutcome().map(LastOutcome::outcome)).contains(Outcome.NO_ANSWER);
        assertThat(summary(second).lastOutcome().map(LastOutcome::outcome)).contains(Outcome.REFUSED);
    }

    @Test
    @DisplayName("R33 an order saved after its work ended keeps its last outcome")
    void keepsTheOutcome() {
        AnOrder order = stored("1001");

        inTransaction(() -> {
            orders().hold(order.build().key());
            storage().history().append(List.of(ending(order, Operation.SHIP, Outcome.FAILED)));
            orders().save(order.declared("5").build());
        });

        assertThat(summary(order).lastOutcome().map(LastOutcome::outcome)).contains(Outcome.FAILED);
        assertThat(summary(order).order()).isEqualTo(order.build());
    }

    @Test
    @DisplayName("R41 a list by state holds just the orders that are in it, for every state there is")
    void byState() {
        Map<OrderState, String> expected = inEveryState();

        for (OrderState state : expected.keySet()) {
            List<String> derived = page(mine(), Optional.empty(), ALL).stream()
                    .filter(summary -> summary.state() == state)
                    .map(OrderSummariesContract::refOf)
                    .toList();

            assertThat(refs(mine().at(Progress.in(state))))
                    .as(state.word())
                    .contains(expected.get(state))
                    .containsExactlyElementsOf(derived);
        }
    }

    @Test
    @DisplayName(
            "R41 a list of what is under way holds the orders of which something is open, each once, and they can be counted")
    void underWay() {
        inEveryState();
        OrderFilter underWay = mine().at(Progress.UNDER_WAY);

        assertThat(refs(underWay))
                .containsExactlyInAnyOrder(
                        "waiting", "queued", "queued-cancel", "trying-again", "sending", "sent", "stuck", "unknown");
        assertThat(count(underWay, ALL)).isEqualTo(8);
        assertThat(count(underWay, 3)).isEqualTo(3);
        assertThat(count(mine().at(Progress.in(OrderState.SUCCEEDED)), ALL)).isEqualTo(1);
        assertThat(count(mine().beginningWith("queued"), ALL)).isEqualTo(2);
    }

    @Test
    @DisplayName("R41 of the first orders of a list those in some state are counted, and none behind them")
    void countsAmongTheFirst() {
        ended(stored("1001"), Operation.SHIP, Outcome.SUCCEEDED, null, "");
        storage().pass(Duration.ofSeconds(1));
        stored("1002");
        storage().pass(Duration.ofSeconds(1));
        ended(stored("1003"), Operation.SHIP, Outcome.SUCCEEDED, null, "");
        OrderFilter succeeded = mine().at(Progress.in(OrderState.SUCCEEDED));

        assertThat(read(() -> storage().summaries().countAmong(succeeded, 2))).isEqualTo(1);
        assertThat(read(() -> storage().summaries().countAmong(succeeded, 3))).isEqualTo(2);
        assertThat(read(() -> storage().summaries().countAmong(mine(), 2))).isEqualTo(2);
    }

    private int count(OrderFilter filter, int most) {
        return read(() -> storage().summaries().count(filter, most));
    }

    @Test
    @DisplayName("R41 what was sent first speaks for an order of which two requests are open")
    void firstRequestSpeaks() {
        AnOrder order = stored("1001");
        Batch first = Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK);
        travelling(order, first, TEN_O_CLOCK);
        travelling(
                order,
                Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK.plusSeconds(1))
                        .unclear(),
                TEN_O_CLOCK);

        assertThat(refs(mine().at(Progress.in(OrderState.SENDING)))).containsExactly("1001");
        assertThat(refs(mine().at(Progress.in(OrderState.UNKNOWN)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED,        , 1002 1001",
        "FAILED,    SHIP, 1002 1001",
        "FAILED,  CANCEL, ''",
        "SUCCEEDED,     , 1003",
        "REFUSED, REFUND, 1004",
        "DISMISSED,     , ''",
        ",          SHIP, 1003 1001",
        ",        CANCEL, 1002",
        ",        REFUND, 1004",
    })
    @DisplayName("R43 a list by outcome speaks of what ended last, one by operation of what is open if anything is")
    void byOutcomeAndOperation(Outcome outcome, Operation operation, String expected) {
        ended(stored("1001"), Operation.SHIP, Outcome.FAILED, "ticket_failed", "");
        AnOrder cancelled = stored("1002", "6", "");
        ended(cancelled, Operation.SHIP, Outcome.FAILED, "ticket_failed", "");
        saved(ATask.about(cancelled).wanting(ATask.STATUS));
        ended(stored("1003"), Operation.SHIP, Outcome.SUCCEEDED, null, "");
        ended(stored("1004"), Operation.REFUND, Outcome.REFUSED, "ticket_canceled", "");
        Progress progress =
                new Progress(Optional.empty(), Optional.ofNullable(outcome), Optional.ofNullable(operation));

        assertThat(String.join(" ", refs(mine().at(progress)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Amazon, 1002 1001", "'  aMAZON ', 1002 1001", "Été, 1003", "ÉTÉ, 1003", "Ama, ''", "Cdiscount, ''"})
    @DisplayName("R15 channels are compared trimmed and lower-cased")
    void byChannel(String channel, String expected) {
        declared("1001", "Amazon", "A-1");
        declared("1002", " AMAZON", "A-2");
        declared("1003", "Été", "A-3");
        inTransaction(() -> orders().save(AnOrder.anOrder("1004")
                .of(shop().code().value())
                .declared(aDeclaration("4").withoutLink())
                .build()));

        assertThat(String.join(" ", refs(mine().on(new Channel(channel))))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1002 1001",
        "'  1001 ', 1001",
        "001, ''",
        "A-, 1002 1001",
        "A-2, 1002",
        "a-2, ''",
        "%, %_!",
        "%_!, %_!",
        "1%, ''",
        "B_, ''",
        "'''', ''",
    })
    @DisplayName("R41 a text is what a reference begins with, the shop's or the channel's, and no pattern")
    void byReference(String text, String expected) {
        declared("1001", "Amazon", "A-1");
        declared("1002", "Amazon", "A-2");
        declared("%_!", "Amazon", "B-1");

        assertThat(String.join(" ", refs(mine().beginningWith(text)))).isEqualTo(expected);
    }

    @Test
    @DisplayName("R41 a period holds its first instant and not its last")
    void byPeriod() {
        stored("1001");
        Instant first = storage().now();
        storage().pass(Duration.ofSeconds(60));
        stored("1002");
        Instant second = storage().now();

        assertThat(refs(mine().declared(Period.between(first, second)))).containsExactly("1001");
        assertThat(refs(mine().declared(Period.between(first, second.plusNanos(1_000)))))
                .containsExactly("1002", "1001");
        assertThat(refs(mine().declared(Period.between(first.plusNanos(1_000), second.plusNanos(1_000)))))
                .containsExactly("1002");
        assertThat(refs(mine().declared(new Period(Optional.of(second), Optional.empty()))))
                .containsExactly("1002");
    }

    @Test
    @DisplayName("R43 filters narrow each other down, and the next page goes on in what they left")
    void allAtOnce() {
        Stream.of("1001", "1002", "1003", "2001")
                .forEach(ref -> ended(declared(ref, "Amazon", "A-" + ref), Operation.SHIP, Outcome.FAILED, "x", ""));
        ended(declared("1004", "Cdiscount", "C"), Operation.SHIP, Outcome.FAILED, "x", "");
        declared("1005", "Amazon", "A");
        OrderFilter filter = mine().beginningWith("10")
                .on(new Channel("amazon"))
                .at(new Progress(
                        Optional.of(OrderState.FAILED), Optional.of(Outcome.FAILED), Optional.of(Operation.SHIP)))
                .declared(Period.between(storage().now(), storage().now().plusSeconds(1)));

        List<OrderSummary> first = page(filter, Optional.empty(), 2);
        List<OrderSummary> second = page(filter, Optional.of(OrderCursor.behind(first.get(1))), 2);

        assertThat(Stream.concat(first.stream(), second.stream()).map(OrderSummariesContract::refOf))
                .containsExactly("1003", "1002", "1001");
    }

    /** One order for each state, by state. */
    private Map<OrderState, String> inEveryState() {
        stored("nothing");
        saved(ATask.about(stored("waiting", "4", "")).wanting(ATask.SHIP));
        saved(ATask.about(stored("queued")));
        saved(ATask.about(stored("queued-cancel", "6", "")).wanting(ATask.STATUS));
        inTransaction(
                () -> tasks().save(ATask.about(stored("trying-again")).sent().takenBack(TEN_O_CLOCK)));
        Batch sending = Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK);
        travelling(stored("sending"), sending, TEN_O_CLOCK);
        Batch other = Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK);
        AnOrder sent = stored("sent");
        travelling(sent, other.accepted(new BatchId("b-1"), TEN_O_CLOCK), TEN_O_CLOCK);
        saved(ATask.about(sent));
        Batch stuck = Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK);
        travelling(
                stored("stuck"), stuck.accepted(new BatchId("b-2"), TEN_O_CLOCK).nowStuck(), TEN_O_CLOCK);
        travelling(
                stored("unknown"),
                Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK).unclear(),
                TEN_O_CLOCK);
        Map<OrderState, String> expected = new EnumMap<>(Map.of(
                OrderState.NOTHING_TO_SEND, "nothing",
                OrderState.WAITING_FOR_TRACKING, "waiting",
                OrderState.QUEUED, "queued",
                OrderState.BACKING_OFF, "trying-again",
                OrderState.SENDING, "sending",
                OrderState.SENT, "sent",
                OrderState.STUCK, "stuck",
                OrderState.UNKNOWN, "unknown"));
        for (Outcome outcome : Outcome.values()) {
            ended(stored(outcome.word()), Operation.SHIP, outcome, null, "");
        }
        Stream.of(OrderState.values())
                .filter(state -> Stream.of(Outcome.values())
                        .anyMatch(outcome -> outcome.word().equals(state.word())))
                .forEach(state -> expected.put(state, state.word()));
        return expected;
    }

    private AnOrder declared(String ref, String channel, String reference) {
        AnOrder order = AnOrder.anOrder(ref)
                .of(shop().code().value())
                .declared(aDeclaration("4", "T").onChannel(channel, reference));
        inTransaction(() -> orders().save(order.build()));
        return order;
    }

    private void ended(AnOrder order, Operation operation, Outcome outcome, String reason, String message) {
        Map<String, String> details = message.isEmpty() ? Map.of("by", "rk_12345") : Map.of("message", message);
        OrderEvent event =
                new OrderEvent(order.build().key(), TEN_O_CLOCK, EventKind.ENDED, operation, outcome, reason, details);
        inTransaction(() -> storage().history().append(List.of(event)));
    }

    private void happened(AnOrder order, EventKind kind) {
        inTransaction(() -> storage()
                .history()
                .append(List.of(OrderEvent.step(
                        order.build().key(), TEN_O_CLOCK, kind, Operation.SHIP, Map.of("message", "")))));
    }

    private static OrderEvent ending(AnOrder order, Operation operation, Outcome outcome) {
        return new OrderEvent(order.build().key(), TEN_O_CLOCK, EventKind.ENDED, operation, outcome, null, Map.of());
    }

    private OrderFilter mine() {
        return OrderFilter.ALL.of(shop().code());
    }

    private OrderSummary summary(AnOrder order) {
        return read(() -> storage().summaries().find(order.build().key())).orElseThrow();
    }

    private List<String> refs(OrderFilter filter) {
        return page(filter, Optional.empty(), ALL).stream()
                .map(OrderSummariesContract::refOf)
                .toList();
    }

    private List<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        return read(() -> storage().summaries().page(filter, after, limit));
    }

    private static String refOf(OrderSummary summary) {
        return summary.order().key().ref().value();
    }
}
