package dev.relais.domain.work;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.SentTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.shop.Operation.CANCEL;
import static dev.relais.domain.shop.Operation.REFUND;
import static dev.relais.domain.shop.Operation.SHIP;
import static dev.relais.domain.work.AWork.aWork;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R43 a merchant sends again what failed, or sets it aside")
class MerchantRulesTest {

    private static AWork failed(String status, String number) {
        AWork work = number.isEmpty() ? aWork().declared(status) : aWork().declared(status, number);
        work.run();
        SentTask sent = work.left();
        return work.accepted(sent).failed(sent);
    }

    @Test
    @DisplayName("R43 a failed shipment leaves again with the order's current number, at once and whatever the status")
    void shipsAgain() {
        AWork work = failed("3", "T1").plus(Duration.ofHours(1));

        work.resent(SHIP);

        OrderTask task = work.unsent().orElseThrow();
        assertThat(task.wanted()).isEqualTo(NUMBER);
        assertThat(task.dueAt()).isEqualTo(work.now());
        assertThat(work.order().shippedSent()).isTrue();
        assertThat(work.steps()).containsExactly(EventKind.RESENT);
        assertThat(work.decision().steps().get(0).operation()).isEqualTo(SHIP);
        assertThat(work.decision().steps().get(0).details()).isEqualTo(Map.of("by", "merchant"));
        assertThat(work.run().left().sent().tracking().number()).isEqualTo("T1");
    }

    @Test
    @DisplayName("R43 a failed refund leaves again while its status stands")
    void refundsAgain() {
        AWork work = failed("7", "").resent(REFUND);

        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(STATUS);
        assertThat(work.order().shippedSent()).isFalse();
        assertThat(work.run().left().operation()).isEqualTo(REFUND);
    }

    @Test
    @DisplayName("R43 R18 what the current status does not ask for any more is not sent again")
    void notAskedForAnyMore() {
        AWork work = failed("7", "").declared("3");

        work.resent(REFUND);

        assertThat(work.unsent()).isEmpty();
        assertThat(work.steps()).isEmpty();
    }

    @Test
    @DisplayName("R43 another operation than the failed one is not told again with it")
    void otherOperationIsNotToldAgain() {
        AWork work = failed("7", "").declared("8");
        work.run();
        work.succeeded(work.left());

        work.resent(REFUND);

        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R43 R47 a failed shipment of an order that is cancelled by now is not sent again")
    void cancelledMeanwhile() {
        AWork work = failed("4", "T1").declared("6");
        work.run();
        work.succeeded(work.left());

        work.resent(SHIP);

        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R43 R07 a shipment that failed for want of a number waits for one again")
    void waitsForANumber() {
        AWork work = aWork().declared("4").plus(Duration.ofMinutes(5)).run();
        assertThat(work.endings()).containsExactly("ship failed tracking_number_missing");

        work.resent(SHIP);

        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(work.now().plus(Duration.ofMinutes(5)));
        assertThat(work.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R43 R07 without a number, and without a status that asks for one, there is nothing to send")
    void nothingToSend() {
        AWork work = aWork().declared("4").plus(Duration.ofMinutes(5)).run().declared("3");

        work.resent(SHIP);

        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R43 R12 what is sent again is merged into what is unsent")
    void mergesIntoUnsent() {
        AWork work = failed("7", "T1");
        OrderTask rest = work.unsent().orElseThrow();

        work.resent(SHIP);

        assertThat(work.unsent().orElseThrow().id()).isEqualTo(rest.id());
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(NUMBER.withStatusOperation());
    }

    @Test
    @DisplayName("R43 with nothing listed nothing is sent")
    void nothingFailed() {
        AWork work = aWork().declared("4", "T1");
        OrderTask unsent = work.unsent().orElseThrow();

        work.resent();

        assertThat(work.unsent()).contains(unsent);
        assertThat(work.steps()).isEmpty();
    }

    @Test
    @DisplayName("R43 what is set aside is told in the timeline, and nothing is sent")
    void dismissed() {
        AWork work = failed("4", "T1");

        work.happens(new WorkEvent.Dismissed(Set.of(SHIP, CANCEL), "merchant"));

        assertThat(work.decision().steps()).extracting(step -> step.operation()).containsExactly(SHIP, CANCEL);
        assertThat(work.decision().steps()).allSatisfy(step -> {
            assertThat(step.kind()).isEqualTo(EventKind.ENDED);
            assertThat(step.outcome()).isEqualTo(Outcome.DISMISSED);
            assertThat(step.details()).containsEntry("by", "merchant");
        });
        assertThat(work.unsent()).isEmpty();
    }
}
