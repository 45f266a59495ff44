package dev.relais.domain.work;

import java.time.Duration;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.PreparationRules;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.work.AWork.aWork;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R22 what left and was not accepted is unsent again")
class ReturningTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    @DisplayName("R22 R26 it is the same task, tried once more, due when the pause is over")
    void isTheSameTask() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();

        work.cameBack(sent, MINUTE);

        OrderTask back = work.unsent().orElseThrow();
        assertThat(back.id()).isEqualTo(sent.id());
        assertThat(back.wanted()).isEqualTo(NUMBER);
        assertThat(back.attempts()).isOne();
        assertThat(back.firstTriedAt()).isEqualTo(work.now());
        assertThat(back.dueAt()).isEqualTo(work.now().plus(MINUTE));
        assertThat(work.steps()).containsExactly(EventKind.POSTPONED);
        assertThat(work.decision().steps().get(0).reason()).isEqualTo("shopping_feed_unreachable");
        assertThat(work.endings()).isEmpty();
    }

    @Test
    @DisplayName("R25 R27 what the API would not look at does not count as an attempt")
    void doesNotCount() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();

        work.happens(new WorkEvent.CameBack(sent, work.now().plus(MINUTE), "rate_limited", false));

        OrderTask back = work.unsent().orElseThrow();
        assertThat(back.attempts()).isZero();
        assertThat(back.firstTriedAt()).isNull();
    }

    @Test
    @DisplayName("R45 a part goes back into its task, without an outcome of its own however often that happens")
    void partsRejoin() {
        AWork work = aWork().declared("4", "T1").declared("8");
        TaskId task = work.unsent().orElseThrow().id();
        for (int times = 1; times <= 3; times++) {
            work.run();
            SentTask part = work.left();

            work.cameBack(part, MINUTE).plus(MINUTE);

            OrderTask back = work.unsent().orElseThrow();
            assertThat(back.id()).isEqualTo(task);
            assertThat(back.wanted()).isEqualTo(NUMBER.withStatusOperation());
            assertThat(back.attempts()).isEqualTo(times);
            assertThat(work.endings()).isEmpty();
            assertThat(work.decision().over()).contains(part.id());
        }
    }

    @Test
    @DisplayName("R12 a part that comes back where the same is wanted again is merged into that")
    void partsAreMerged() {
        AWork work = aWork().declared("4", "T1").declared("8").run();
        SentTask part = work.left();
        work.declared("8", "T2");

        work.cameBack(part, MINUTE);

        assertThat(work.endings()).containsExactly("ship superseded");
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(NUMBER.withStatusOperation());
    }

    @Test
    @DisplayName("R12 R22 what comes back is merged into what was wanted meanwhile, tried as often")
    void isMerged() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();
        work.declared("4", "T2");
        OrderTask meanwhile = work.unsent().orElseThrow();

        work.cameBack(sent, MINUTE);

        OrderTask merged = work.unsent().orElseThrow();
        assertThat(merged.id()).isEqualTo(meanwhile.id());
        assertThat(merged.attempts()).isOne();
        assertThat(merged.dueAt()).isEqualTo(work.now().plus(MINUTE));
        assertThat(work.endings()).containsExactly("ship superseded");
        assertThat(work.decision().over()).contains(sent.id());
        assertThat(work.order().shippedSent()).isTrue();
    }

    @Test
    @DisplayName("R47 a shipment that nobody took is withdrawn by a cancellation declared meanwhile")
    void isWithdrawnByACancellation() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();
        work.declared("6");

        work.cameBack(sent, MINUTE);

        assertThat(work.endings()).containsExactly("ship withdrawn");
        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.CANCEL);
        assertThat(work.unsent().orElseThrow().wanted().wantsShip()).isFalse();
        assertThat(work.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R47 R05 a number that changed after the cancellation is still told, after it")
    void numberAfterTheCancellation() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();
        work.declared("6").declared("6", "T2");

        work.cameBack(sent, MINUTE);

        assertThat(work.endings()).containsExactly("ship superseded");
        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.CANCEL);
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(NUMBER.withStatusOperation());
    }

    @Test
    @DisplayName("R18 what its status does not ask for any more is withdrawn when it comes back")
    void isWithdrawnWithItsStatus() {
        AWork work = aWork().declared("8").run();
        SentTask sent = work.left();
        work.declared("4", "T1");

        work.cameBack(sent, MINUTE);

        assertThat(work.endings()).containsExactly("deliver withdrawn");
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(NUMBER);
        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(work.now());
    }

    @Test
    @DisplayName("R18 R29 a cancellation that comes back does not become a second refund once the refund has left")
    void isNoSecondRefund() {
        AWork work = aWork().declared("6").run();
        SentTask cancel = work.left();
        work.declared("7").plus(PreparationRules.LONGEST_WAIT_FOR_TICKET).run();
        assertThat(work.left().operation()).isEqualTo(Operation.REFUND);

        work.happens(new WorkEvent.FoundNowhere(cancel, true));

        assertThat(work.endings()).containsExactly("cancel withdrawn");
        assertThat(work.decision().over()).contains(cancel.id());
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R18 what comes back stays while the status asks for nothing, because it may ask for it again")
    void staysWhileNothingIsAskedFor() {
        AWork work = aWork().declared("6").run();
        SentTask cancel = work.left();
        work.declared("2");

        work.cameBack(cancel, MINUTE).declared("6");

        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.CANCEL);
        assertThat(work.unsent().orElseThrow().id()).isEqualTo(cancel.id());
    }

    @Test
    @DisplayName("R49 a number emptied while its request was under way waits again, if the status asks for a shipment")
    void waitsAgain() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();
        work.declared("4", "");

        work.cameBack(sent, MINUTE);

        OrderTask waiting = work.unsent().orElseThrow();
        assertThat(waiting.wanted()).isEqualTo(SHIP);
        assertThat(waiting.next()).isEqualTo(Operation.SHIP);
        assertThat(waiting.dueAt()).isEqualTo(work.now().plus(Duration.ofMinutes(5)));
        assertThat(work.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R49 R18 with another status the shipment is withdrawn when its turn comes")
    void isWithdrawnWithoutANumber() {
        AWork work = aWork().declared("3", "T1").run();
        SentTask sent = work.left();
        work.declared("3", "");

        work.cameBack(sent, MINUTE).plus(MINUTE).run();

        assertThat(work.endings()).containsExactly("ship withdrawn");
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R07 R49 a wait begun meanwhile keeps its deadline, another one gets the whole delay")
    void deadlines() {
        AWork work = aWork().declared("4", "T1").run();
        SentTask sent = work.left();
        work.declared("8").declared("4", "").plus(MINUTE);

        work.cameBack(sent, MINUTE);

        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.SHIP);
        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(work.now().plus(Duration.ofMinutes(5)));
    }
}
