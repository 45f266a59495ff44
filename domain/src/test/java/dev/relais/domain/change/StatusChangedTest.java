package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R08 a task is saved for the operation a new status is mapped to")
class StatusChangedTest {

    @ParameterizedTest(name = "R08 status {0} asks for {1}")
    @CsvSource({"6, CANCEL", "7, REFUND", "8, DELIVER"})
    @DisplayName("R08 cancel, refund and deliver follow from their statuses")
    void queuesTheOperation(String status, Operation operation) {
        Decision decision = decided(knowing(anOrder().declared("3")).hearing(status));

        assertThat(decision).isEqualTo(new Decision.Queue(operation, ChangeReason.STATUS_CHANGED, STATUS));
    }

    @Test
    @DisplayName("R08 a shipment whose number is known follows from its status")
    void queuesAShipment() {
        Situation situation = knowing(anOrder().declared("3", "T1")).hearing("4");

        Optional<Decision> decision = by(new StatusChanged(), situation);

        assertThat(decision).contains(new Decision.Queue(Operation.SHIP, ChangeReason.STATUS_CHANGED, SHIP));
    }

    @Test
    @DisplayName("R08 R12 a shipment that is unsent stays wanted beside it")
    void keepsAnUnsentShipment() {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(NUMBER).hearing("8");

        Optional<Decision> decision = by(new StatusChanged(), situation);

        assertThat(decision)
                .contains(new Decision.Queue(
                        Operation.DELIVER, ChangeReason.STATUS_CHANGED, NUMBER.withStatusOperation()));
    }

    @Test
    @DisplayName("R01 without a new status it wants nothing")
    void sameStatus() {
        Situation situation = knowing(anOrder().declared("8", "T1").shipped()).hearing("8", "");

        Optional<Decision> decision = by(new StatusChanged(), situation);

        assertThat(decision).contains(new Decision.Unchanged(ChangeReason.NO_CHANGE, true));
    }
}
