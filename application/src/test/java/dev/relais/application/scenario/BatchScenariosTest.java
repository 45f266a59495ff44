package dev.relais.application.scenario;

import java.time.Duration;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.history.Failure;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How the rules meet: what leaves, in order, and how the work ends. */
@DisplayName("How the rules meet in batch")
class BatchScenariosTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ARelais relais = aRelais(aShop().inBatch());

    @Test
    @DisplayName("R16 nothing leaves before the process runs")
    void waitsForTheRun() {
        relais.declare("4", "T1");
        relais.plus(MINUTE.multipliedBy(60));
        assertThat(relais.requests()).isEmpty();

        relais.run();

        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R18 (10) a cancellation that was taken back is withdrawn")
    void withdrawn() {
        relais.declare("6");
        relais.declare("3");

        relais.run();

        assertThat(relais.requests()).isEmpty();
        assertThat(relais.outcomes()).containsExactly("cancel withdrawn");
    }

    @Test
    @DisplayName("R05 R18 (11) a number that was declared is sent, whatever the status became")
    void numberStays() {
        relais.declare("4", "T1");
        relais.declare("3");

        relais.run();

        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R49 (12) a number emptied before it was sent withdraws the shipment")
    void emptied() {
        relais.declare("4", "T1");
        relais.declare("3", "");

        relais.run();

        assertThat(relais.requests()).isEmpty();
        assertThat(relais.outcomes()).containsExactly("ship withdrawn");
        assertThat(relais.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R45 R21 (13) the number goes first, the delivery follows when its ticket succeeded")
    void shipThenDeliver() {
        relais.declare("4", "T1");
        relais.declare("8");
        relais.run();
        relais.run();
        assertThat(relais.requests()).containsExactly("ship(T1)");

        relais.ticketsSay(TicketState.SUCCEED);
        relais.run();
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "deliver");
        assertThat(relais.outcomes()).containsExactly("ship succeeded", "deliver succeeded");
    }

    @Test
    @DisplayName("R45 (14) the number goes first, the refund follows")
    void shipThenRefund() {
        relais.declare(aDeclaration("4", "T1").onChannel("Cdiscount", "C-1"));
        relais.declare(aDeclaration("7").onChannel("Cdiscount", "C-1"));
        relais.run();
        relais.ticketsSay(TicketState.SUCCEED);
        relais.run();

        assertThat(relais.requests()).containsExactly("ship(T1)", "refund");
    }

    @Test
    @DisplayName("R47 (15) a cancellation wins over a shipment that is unsent")
    void cancelWins() {
        relais.declare("4", "T1");
        relais.declare("6");

        relais.run();

        assertThat(relais.requests()).containsExactly("cancel");
        assertThat(relais.outcomes()).containsExactly("ship withdrawn");
        assertThat(relais.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R20 (25) at most 100 orders travel in one request")
    void hundredAtMost() {
        relais.declareShipped(250);

        relais.run();

        assertThat(relais.requests()).containsExactly("100 x ship", "100 x ship", "50 x ship");
    }

    @ParameterizedTest(name = "R28 (26) the offending order is number {0}")
    @ValueSource(longs = {1, 37, 50, 51, 100})
    @DisplayName("R28 (26) the offending order is found by halves, the others go through once")
    void offendingOrder(long offending) {
        relais.feed().refuses(offending, "Unknown carrier");
        relais.declareShipped(100);

        relais.run();
        int requests = relais.requests().size();
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(requests).isLessThanOrEqualTo(1 + 14);
        assertThat(relais.openFailures(Long.toString(offending)))
                .extracting(Failure::reason, Failure::message)
                .containsExactly(tuple(ReasonCode.REQUEST_REFUSED, "Unknown carrier"));
        for (int number = 1; number <= 100; number++) {
            assertThat(relais.outcomes(Integer.toString(number)))
                    .containsExactly(number == offending ? "ship failed request_refused" : "ship succeeded");
        }
    }

    @Test
    @DisplayName("R24 R23 (27) an order that the report ignores fails with its message, the others are followed")
    void ignoredOrder() {
        relais.feed().ignores(42, "Order is already shipped");
        relais.declareShipped(100);

        relais.run();
        assertThat(relais.outcomes("42")).containsExactly("ship failed order_ignored");
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.openFailures("42")).extracting(Failure::message).containsExactly("Order is already shipped");
        assertThat(relais.requests()).containsExactly("100 x ship");
        for (int number = 1; number <= 100; number++) {
            assertThat(relais.outcomes(Integer.toString(number)))
                    .containsExactly(number == 42 ? "ship failed order_ignored" : "ship succeeded");
        }
        assertThat(relais.lookAtDueTickets().orElseThrow().didSomething()).isFalse();
    }
}
