package dev.relais.domain.overview;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R41 an order's state in one word")
class OrderStateTest {

    private static final OrderKey KEY = AnOrder.anOrder().build().key();

    @ParameterizedTest(name = "R41 a request that is {0} shows as {1}")
    @CsvSource({"READY, SENDING", "SENDING, SENDING", "SENT, SENT", "UNKNOWN, UNKNOWN", "SETTLED, SENT"})
    @DisplayName("R41 what was sent counts before what waits behind it")
    void requests(BatchState request, OrderState state) {
        OrderSummary summary = summary(
                anOrder().declared("4", "T1"), open(Operation.DELIVER, 0, null), open(Operation.SHIP, 0, request));

        assertThat(summary.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "R07 {0} with number \"{1}\" after {2} tries shows as {3}")
    @CsvSource({
        "SHIP,    '', 0, WAITING_FOR_TRACKING",
        "SHIP,    T1, 0, QUEUED",
        "SHIP,    T1, 1, BACKING_OFF",
        "DELIVER, '', 0, QUEUED",
        "DELIVER, '', 2, BACKING_OFF"
    })
    @DisplayName("R07 R26 what unsent work waits for")
    void unsent(Operation operation, String number, int attempts, OrderState state) {
        OrderSummary summary = summary(anOrder().declared("4", number), open(operation, attempts, null));

        assertThat(summary.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "R41 {0} shows as {1}")
    @CsvSource({
        "SUCCEEDED, SUCCEEDED",
        "FAILED, FAILED",
        "REFUSED, REFUSED",
        "NO_ANSWER, NO_ANSWER",
        "WITHDRAWN, WITHDRAWN",
        "SUPERSEDED, WITHDRAWN",
        "DISMISSED, DISMISSED"
    })
    @DisplayName("R41 without open work it is the last outcome")
    void outcomes(Outcome outcome, OrderState state) {
        LastOutcome last = new LastOutcome(outcome, Operation.SHIP, null, "", TEN_O_CLOCK);
        OrderSummary summary =
                new OrderSummary(anOrder().declared("4").build(), List.of(), Optional.of(last), TEN_O_CLOCK);

        assertThat(summary.state()).isEqualTo(state);
        assertThat(OrderCursor.behind(summary)).isEqualTo(new OrderCursor(TEN_O_CLOCK, KEY));
    }

    @Test
    @DisplayName("R04 an order nothing was ever sent of has nothing to send")
    void nothing() {
        assertThat(summary(anOrder().declared("3")).state()).isEqualTo(OrderState.NOTHING_TO_SEND);
    }

    private static OrderSummary summary(AnOrder order, OpenTask... open) {
        return new OrderSummary(order.build(), List.of(open), Optional.empty(), TEN_O_CLOCK);
    }

    private static OpenTask open(Operation operation, int attempts, @Nullable BatchState request) {
        return new OpenTask(TaskId.createdAt(TEN_O_CLOCK), operation, TEN_O_CLOCK, attempts, request, null, false);
    }
}
