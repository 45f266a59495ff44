package dev.relais.domain.work;

import java.time.Duration;
import java.time.Instant;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.OrderTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static dev.relais.domain.work.AWork.aWork;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R02 R12 what a declared state makes of the order's one unsent task")
class DeclarationRulesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    @DisplayName("R02 R05 a declared number makes a task, a step and a shipment handed over")
    void makesATask() {
        AWork work = aWork().declared("4", "T1");

        OrderTask task = work.unsent().orElseThrow();
        assertThat(task.wanted()).isEqualTo(NUMBER);
        assertThat(task.next()).isEqualTo(Operation.SHIP);
        assertThat(task.dueAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(work.order().shippedSent()).isTrue();
        assertThat(work.steps()).containsExactly(EventKind.DECLARED);
        assertThat(work.decision().steps().get(0).reason()).isEqualTo("tracking_changed");
        assertThat(work.decision().steps().get(0).operation()).isEqualTo(Operation.SHIP);
        assertThat(work.decision().steps().get(0).details())
                .containsEntry("status", "4")
                .containsEntry("trackingNumber", "T1")
                .doesNotContainKey("carrier");
    }

    @Test
    @DisplayName("R01 the same state again makes neither a step nor a task")
    void sameStateMakesNothing() {
        AWork work = aWork().declared("4", "T1");
        OrderTask task = work.unsent().orElseThrow();

        work.plus(MINUTE).declared("4", "T1");

        assertThat(work.steps()).isEmpty();
        assertThat(work.unsent()).contains(task);
    }

    @Test
    @DisplayName("R12 a later change is merged into the task, whose id stays")
    void merges() {
        AWork work = aWork().declared("4", "T1");
        OrderTask first = work.unsent().orElseThrow();

        work.plus(MINUTE).declared("7");

        OrderTask merged = work.unsent().orElseThrow();
        assertThat(merged.id()).isEqualTo(first.id());
        assertThat(merged.wanted()).isEqualTo(NUMBER.withStatusOperation());
        assertThat(merged.next()).isEqualTo(Operation.SHIP);
        assertThat(work.endings()).isEmpty();
    }

    @Test
    @DisplayName("R07 a second status mapped to ship does not begin the wait anew")
    void keepsTheFirstDeadline() {
        AWork work = aWork().declared("4");
        Instant deadline = TEN_O_CLOCK.plus(MINUTE.multipliedBy(5));
        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(deadline);

        work.plus(MINUTE.multipliedBy(4)).declared("5");

        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(deadline);
    }

    @Test
    @DisplayName("R07 R49 a wait that begins because the number was emptied has the whole delay")
    void emptiedNumberWaitsTheWholeDelay() {
        AWork work = aWork().declared("4", "T1").plus(MINUTE).declared("4", "");

        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(SHIP);
        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(TEN_O_CLOCK.plus(MINUTE.multipliedBy(6)));
        assertThat(work.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R07 a shipment that waits after another step was wanted has the whole delay")
    void waitsBesideAnotherWish() {
        AWork work = aWork().declared("8").plus(MINUTE).declared("4");

        assertThat(work.unsent().orElseThrow().wanted().ship()).isEqualTo(Cause.STATUS_CHANGED);
        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(TEN_O_CLOCK.plus(MINUTE.multipliedBy(6)));
        assertThat(work.endings()).containsExactly("deliver withdrawn");
    }

    @Test
    @DisplayName("R19 in real time the task is due after the recall window")
    void recallWindow() {
        AWork work = aWork(aShop().recallingWithin(MINUTE)).declared("6");

        assertThat(work.unsent().orElseThrow().dueAt()).isEqualTo(TEN_O_CLOCK.plus(MINUTE));
    }

    @Test
    @DisplayName("R18 what the status asked for beside a shipment is withdrawn when the status goes")
    void withdrawsTheStatusPart() {
        AWork work = aWork().declared("7", "T1");

        work.declared("2");

        assertThat(work.endings()).containsExactly("refund withdrawn");
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(NUMBER);
        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.SHIP);
    }

    @Test
    @DisplayName("R18 what the status alone asked for stays until its turn comes")
    void keepsTheStatusPart() {
        AWork work = aWork().declared("6").declared("3");

        assertThat(work.endings()).isEmpty();
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(STATUS);
    }

    @Test
    @DisplayName("R18 a number that comes after the status went is all that is left")
    void numberAfterTheStatusWent() {
        AWork work = aWork().declared("6").declared("3");

        work.declared("3", "T1");

        assertThat(work.endings()).containsExactly("cancel withdrawn");
        assertThat(work.unsent().orElseThrow().wanted()).isEqualTo(NUMBER);
    }

    @Test
    @DisplayName("R47 a cancellation withdraws the unsent shipment and takes its place in the task")
    void cancelWins() {
        AWork work = aWork().declared("4", "T1");

        work.declared("6");

        assertThat(work.endings()).containsExactly("ship withdrawn");
        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.CANCEL);
        assertThat(work.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R49 with the number the shipment goes, and what the status asked for is named rightly afterwards")
    void emptiedBesideAnotherWish() {
        AWork work = aWork().declared("4", "T1").declared("7");

        work.declared("3", "");

        assertThat(work.endings()).containsExactly("ship withdrawn");
        assertThat(work.unsent().orElseThrow().next()).isEqualTo(Operation.REFUND);
        assertThat(work.run(Operation.REFUND).endings()).containsExactly("refund withdrawn");
    }

    @Test
    @DisplayName("R49 a number emptied before it was sent ends the task if nothing else is wanted")
    void emptiedNumberEndsTheTask() {
        AWork work = aWork().declared("4", "T1");
        OrderTask task = work.unsent().orElseThrow();

        work.declared("3", "");

        assertThat(work.unsent()).isEmpty();
        assertThat(work.decision().over()).contains(task.id());
        assertThat(work.endings()).containsExactly("ship withdrawn");
    }

    @Test
    @DisplayName("R11 an order that turns out to be the channel's ends what was unsent, with an outcome for each part")
    void channelTakesOver() {
        AWork work = aWork().declared("7", "T1");

        work.declared(aDeclaration("7", "T1").fulfilledByChannel());

        assertThat(work.unsent()).isEmpty();
        assertThat(work.endings()).containsExactly("ship withdrawn", "refund withdrawn");
    }

    @Test
    @DisplayName(
            "R48 a baseline of another status withdraws what the earlier one asked for and sends nothing of its own")
    void baselineWithdraws() {
        AWork work = aWork().declared("8");

        work.declared(aDeclaration("7").asBaseline());

        assertThat(work.unsent()).isEmpty();
        assertThat(work.endings()).containsExactly("deliver withdrawn");
    }

    @Test
    @DisplayName("R01 a detail that sends nothing is recorded without a task")
    void recordsDetails() {
        AWork work = aWork().declared(aDeclaration("3").placedAt(TEN_O_CLOCK));

        work.declared(aDeclaration("3").placedAt(TEN_O_CLOCK.plusSeconds(1)));

        assertThat(work.order().placedAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(1));
        assertThat(work.unsent()).isEmpty();
        assertThat(work.decision().requireAnswer().reason().word()).isEqualTo("no_change");
    }

    @Test
    @DisplayName("R10 a stale declaration leaves the order as it was")
    void staleChangesNothing() {
        AWork work = aWork().declared(aDeclaration("4", "T1").changedAt(TEN_O_CLOCK));
        var before = work.order();

        work.declared(aDeclaration("6").changedAt(TEN_O_CLOCK.minusSeconds(1)));

        assertThat(work.order()).isEqualTo(before);
        assertThat(work.unsent().map(OrderTask::wanted)).contains(NUMBER);
    }

    @Test
    @DisplayName("R15 R05 a refund the channel does not take fails, and the number declared with it makes a shipment")
    void failsTheRefundAndShips() {
        AWork work = aWork().declared(aDeclaration("7", "T1").onChannel("Amazon", "A-1"));

        OrderTask task = work.unsent().orElseThrow();
        assertThat(task.wanted()).isEqualTo(NUMBER);
        assertThat(task.next()).isEqualTo(Operation.SHIP);
        assertThat(work.order().shippedSent()).isTrue();
        assertThat(work.endings()).containsExactly("refund failed operation_not_supported_by_channel");
    }

    @Test
    @DisplayName("R15 R45 a shipment that is unsent stays so when the refund fails")
    void keepsTheShipment() {
        AWork work = aWork().declared(aDeclaration("4", "T1").onChannel("Amazon", "A-1"));
        OrderTask shipment = work.unsent().orElseThrow();

        work.plus(MINUTE).declared(aDeclaration("7").onChannel("Amazon", "A-1"));

        assertThat(work.unsent()).contains(shipment);
        assertThat(work.order().shippedSent()).isTrue();
        assertThat(work.endings()).containsExactly("refund failed operation_not_supported_by_channel");
    }

    @Test
    @DisplayName("R15 R47 a cancellation the channel does not take withdraws the unsent shipment all the same")
    void withdrawsTheShipment() {
        AWork work = aWork().declared(aDeclaration("4", "T1").onChannel("Wayfair", "W-1"));

        work.declared(aDeclaration("6").onChannel("Wayfair", "W-1"));

        assertThat(work.unsent()).isEmpty();
        assertThat(work.order().shippedSent()).isFalse();
        assertThat(work.endings())
                .containsExactly("ship withdrawn", "cancel failed operation_not_supported_by_channel");
    }

    @Test
    @DisplayName("R15 R18 an unsent cancellation is withdrawn when the order moves on to a refund that fails")
    void withdrawsTheCancellation() {
        AWork work = aWork().declared(aDeclaration("6").onChannel("Amazon", "A-1"));

        work.declared(aDeclaration("7").onChannel("Amazon", "A-1"));

        assertThat(work.unsent()).isEmpty();
        assertThat(work.endings())
                .containsExactlyInAnyOrder("cancel withdrawn", "refund failed operation_not_supported_by_channel");
    }
}
