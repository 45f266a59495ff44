package dev.relais.domain.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.work.AWork.aWork;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R18 R45 what an unsent task comes to when its turn has come")
class TurnRulesTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    @DisplayName("R18 R46 the whole task leaves, built from the order as it is")
    void leavesAsAWhole() {
        AWork work = aWork().declared("4", "T1").declared("4", "T2");
        OrderTask task = work.unsent().orElseThrow();

        work.run();

        assertThat(work.left().id()).isEqualTo(task.id());
        assertThat(work.left().partOf()).isNull();
        assertThat(work.left().sent().tracking().number()).isEqualTo("T2");
        assertThat(work.unsent()).isEmpty();
        assertThat(work.decision().over()).isEmpty();
        assertThat(work.order().shippedSent()).isTrue();
    }

    @Test
    @DisplayName("R45 the shipment leaves as a part, the rest keeps the task's id and waits for its ticket")
    void leavesAsAPart() {
        AWork work = aWork().declared("4", "T1").declared("7");
        OrderTask task = work.unsent().orElseThrow();

        work.run();

        SentTask part = work.left();
        OrderTask rest = work.unsent().orElseThrow();
        assertThat(part.operation()).isEqualTo(Operation.SHIP);
        assertThat(part.isPartOf(task.id())).isTrue();
        assertThat(part.id()).isNotEqualTo(task.id());
        assertThat(rest.id()).isEqualTo(task.id());
        assertThat(rest.wanted()).isEqualTo(STATUS);
        assertThat(rest.next()).isEqualTo(Operation.REFUND);
        assertThat(rest.held()).isTrue();
        assertThat(rest.dueAt()).isEqualTo(work.now().plus(HALF_AN_HOUR));
    }

    @Test
    @DisplayName("R21 R45 the rest is due as soon as the ticket of the part is final")
    void releasesTheRest() {
        AWork work = aWork().declared("4", "T1").declared("8").run();
        SentTask part = work.left();
        work.accepted(part).plus(Duration.ofMinutes(2));

        work.succeeded(part);

        assertThat(work.endings()).containsExactly("ship succeeded");
        assertThat(work.decision().over()).contains(part.id());
        OrderTask rest = work.unsent().orElseThrow();
        assertThat(rest.held()).isFalse();
        assertThat(rest.dueAt()).isEqualTo(work.now());
        assertThat(work.run().left().operation()).isEqualTo(Operation.DELIVER);
    }

    @Test
    @DisplayName("R07 R19 a ticket does not cut short what waits for anything but a ticket")
    void releasesNothingElse() {
        AWork work = aWork(aShop()).declared("6").run();
        SentTask cancel = work.left();
        work.declared("4");
        OrderTask waiting = work.unsent().orElseThrow();

        work.succeeded(cancel);

        assertThat(work.unsent()).contains(waiting);
    }

    @ParameterizedTest(name = "{0} after the first was sent: {1}")
    @CsvSource({"PT29M59.999S, HELD", "PT30M, "})
    @DisplayName("R21 the next operation waits for the ticket of the one before, 30 minutes at most")
    void holds(Duration later, EventKind step) {
        AWork work = aWork().declared("4", "T1").run();
        work.plus(later).declared("8");

        work.run();

        assertThat(work.steps()).isEqualTo(step == null ? List.of() : List.of(step));
        assertThat(work.decision().leaving().isPresent()).isEqualTo(step == null);
        assertThat(work.unsent().map(OrderTask::held)).isEqualTo(step == null ? Optional.empty() : Optional.of(true));
    }

    @Test
    @DisplayName("R18 a task that nothing asks for any more ends withdrawn")
    void withdraws() {
        AWork work = aWork().declared("6").declared("3");
        OrderTask task = work.unsent().orElseThrow();

        work.run();

        assertThat(work.endings()).containsExactly("cancel withdrawn");
        assertThat(work.decision().over()).contains(task.id());
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R07 a shipment whose number did not come fails")
    void fails() {
        AWork work = aWork().declared("4").plus(Duration.ofMinutes(5));

        work.run();

        assertThat(work.endings()).containsExactly("ship failed tracking_number_missing");
        assertThat(work.order().shippedSent()).isFalse();
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R18 R45 a shipment that never had a number is withdrawn when the order has moved on")
    void dropsAShipmentWithoutANumber() {
        AWork work = aWork().declared("4").declared("8");

        work.run(Operation.DELIVER);

        assertThat(work.left().operation()).isEqualTo(Operation.DELIVER);
        assertThat(work.endings()).containsExactly("ship withdrawn");
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R20 a task whose next step is another one waits for that one's turn")
    void waitsForItsTurn() {
        AWork work = aWork().declared("4", "T1");

        work.run(Operation.REFUND);

        assertThat(work.decision().leaving()).isEmpty();
        assertThat(work.unsent().map(OrderTask::next)).contains(Operation.SHIP);
    }

    @Test
    @DisplayName("R15 a refund the channel is said not to take by now fails, and the task is over")
    void refundNotTaken() {
        AShop shop = aShop().inBatch();
        AWork work = aWork(shop).declared("7");
        OrderTask task = work.unsent().orElseThrow();

        shop.withChannelRules(neither("Cdiscount"));
        work.run();

        assertThat(work.endings()).containsExactly("refund failed operation_not_supported_by_channel");
        assertThat(work.decision().over()).contains(task.id());
        assertThat(work.decision().leaving()).isEmpty();
        assertThat(work.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R15 R12 the number that was to follow a cancellation leaves, though the cancellation fails")
    void numberOutlivesTheCancellation() {
        AShop shop = aShop().inBatch();
        AWork work = aWork(shop).declared("6").declared("6", "T1");
        OrderTask task = work.unsent().orElseThrow();

        shop.withChannelRules(neither("Cdiscount"));
        work.run(Operation.CANCEL);

        assertThat(work.endings()).containsExactly("cancel failed operation_not_supported_by_channel");
        assertThat(work.unsent().map(OrderTask::id)).contains(task.id());
        assertThat(work.unsent().map(OrderTask::next)).contains(Operation.SHIP);
        assertThat(work.run().left().sent().tracking().number()).isEqualTo("T1");
    }

    @Test
    @DisplayName("R15 R18 a shipment that never had a number has an outcome of its own beside the refund that fails")
    void shipmentWithoutANumberBesideARefundNotTaken() {
        AShop shop = aShop().inBatch();
        AWork work = aWork(shop).declared("4").declared("7");

        shop.withChannelRules(neither("Cdiscount"));
        work.run(Operation.REFUND);

        assertThat(work.endings())
                .containsExactly("ship withdrawn", "refund failed operation_not_supported_by_channel");
        assertThat(work.unsent()).isEmpty();
    }

    private static ChannelRules neither(String channel) {
        return ChannelRules.NONE.with(
                new ChannelAbilities(List.of(new ChannelAbility(new ChannelName(channel), false, false))));
    }

    @Test
    @DisplayName("R12 without an unsent task nothing leaves")
    void nothingToLeave() {
        AWork work = aWork().declared("3");

        work.run(Operation.SHIP);

        assertThat(work.decision().leaving()).isEmpty();
        assertThat(work.endings()).isEmpty();
    }
}
