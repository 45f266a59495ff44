package dev.relais.domain.work;

import java.util.List;
import java.util.Map;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.BatchId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.work.AWork.aWork;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R23 R29 what an answer of Shopping Feed makes of what was sent")
class AnswerRulesTest {

    @Test
    @DisplayName("R23 what was accepted is followed; the timeline says what was told")
    void accepted() {
        AWork work = aWork().declared(aDeclaration("4").saying(new DeclaredTracking("T1", "Colissimo", "https://t/T1")))
                .run();

        work.accepted(work.left());

        assertThat(work.steps()).containsExactly(EventKind.SENT);
        assertThat(work.decision().steps().get(0).details())
                .containsExactly(
                        Map.entry("batch", "b-7"),
                        Map.entry("trackingNumber", "T1"),
                        Map.entry("carrier", "Colissimo"),
                        Map.entry("trackingLink", "https://t/T1"));
        assertThat(work.decision().over()).isEmpty();
    }

    @Test
    @DisplayName("R23 an operation without a number tells its batch alone")
    void acceptedWithoutNumber() {
        AWork work = aWork().declared("6").run();

        work.accepted(work.left());

        assertThat(work.decision().steps().get(0).details()).containsOnlyKeys("batch");
    }

    @Test
    @DisplayName("R24 R28 what was refused for good fails with the API's message")
    void rejected() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();

        work.happens(new WorkEvent.Rejected(sent, ReasonCode.ORDER_IGNORED, "not yours"));

        assertThat(work.endings()).containsExactly("ship failed order_ignored");
        assertThat(work.decision().endings().get(0).message()).isEqualTo("not yours");
        assertThat(work.decision().over()).contains(sent.id());
        assertThat(work.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R29 what is unclear stays where it is, and the timeline says so")
    void unclear() {
        AWork work = aWork().declared("4", "T1").run();

        work.happens(new WorkEvent.BecameUnclear(work.left(), "no answer in 20 s"));

        assertThat(work.steps()).containsExactly(EventKind.UNKNOWN);
        assertThat(work.decision().steps().get(0).details()).containsEntry("message", "no answer in 20 s");
        assertThat(work.decision().over()).isEmpty();
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R29 what had arrived after all is followed")
    void adopted() {
        AWork work = aWork().declared("4", "T1").run();

        work.happens(new WorkEvent.Adopted(work.left(), new BatchId("b-9")));

        assertThat(work.steps()).containsExactly(EventKind.ADOPTED);
        assertThat(work.decision().steps().get(0).details()).containsEntry("batch", "b-9");
        assertThat(work.decision().over()).isEmpty();
    }

    @Test
    @DisplayName("R29 what is nowhere to be found is sent again at once, and the attempt counts")
    void sentAgain() {
        AWork work = aWork().declared("4", "T1").run();

        work.happens(new WorkEvent.FoundNowhere(work.left(), true));

        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(work.now());
        assertThat(work.unsent().orElseThrow().attempts()).isOne();
        assertThat(work.endings()).isEmpty();
    }

    @Test
    @DisplayName("R29 a refund is never repeated by itself")
    void refundIsNotRepeated() {
        AWork work = aWork().declared("7").run();

        work.happens(new WorkEvent.FoundNowhere(work.left(), true));

        assertThat(work.endings()).containsExactly("refund failed result_unknown");
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R29 nothing is repeated if what the API said cannot be followed")
    void uncertainIsNotRepeated() {
        AWork work = aWork().declared("4", "T1").run();

        work.happens(new WorkEvent.FoundNowhere(work.left(), false));

        assertThat(work.endings()).containsExactly("ship failed result_unknown");
    }

    @Test
    @DisplayName("R38 what is stuck goes on being followed")
    void stuck() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();

        work.accepted(sent).happens(new WorkEvent.GotStuck(sent));

        assertThat(work.steps()).containsExactly(EventKind.STUCK);
        assertThat(work.endings()).isEmpty();
        assertThat(work.decision().over()).isEmpty();
    }

    @Test
    @DisplayName("R33 a failed shipment takes shipped-sent back, a failed delivery does not")
    void failedShipment() {
        AWork work = aWork().declared("4", "T1").declared("8").run();
        SentTask ship = work.left();
        work.succeeded(ship);
        assertThat(work.order().shippedSent()).isTrue();

        SentTask deliver = work.run().left();
        work.failed(deliver);

        assertThat(work.endings()).isEqualTo(List.of("deliver failed ticket_failed"));
        assertThat(work.order().shippedSent()).isTrue();
        assertThat(aWork().declared("4", "T1").run().order().shippedSent()).isTrue();
    }

    @Test
    @DisplayName("R33 after a failed shipment the next ship status is sent")
    void nextChangeIsSent() {
        AWork work = aWork().declared("4", "T1").run();
        work.failed(work.left());
        assertThat(work.order().shippedSent()).isFalse();

        work.declared("5");

        assertThat(work.run().left().sent().tracking().number()).isEqualTo("T1");
    }
}
