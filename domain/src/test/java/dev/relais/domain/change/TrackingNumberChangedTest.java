package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R05 a tracking number that changed is sent as shipped, whatever the status")
class TrackingNumberChangedTest {

    private final TrackingNumberChanged policy = new TrackingNumberChanged();

    @ParameterizedTest(name = "R05 with unchanged status {0}")
    @ValueSource(strings = {"3", "4", "5", "6", "7", "8"})
    @DisplayName("R05 a number that arrives is told, whatever the status")
    void toldWhateverTheStatus(String status) {
        Situation situation = knowing(anOrder().declared(status)).hearing(status, "T1");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER));
    }

    @Test
    @DisplayName("R05 a corrected tracking number is sent again")
    void correctedNumber() {
        Situation situation = knowing(anOrder().declared("4", "T1").shipped()).hearing("4", "T2");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER));
    }

    @Test
    @DisplayName("R05 emptying a number that was sent sends nothing, and is recorded")
    void emptiedNumber() {
        Situation situation = knowing(anOrder().declared("4", "T1").shipped()).hearing("4", "");

        assertThat(by(policy, situation)).isEmpty();
        assertThat(decided(situation)).isEqualTo(new Decision.Unchanged(ChangeReason.NO_CHANGE, true));
    }

    @ParameterizedTest(name = "R05 R12 with new status {0} the status operation is wanted too: {1}")
    @CsvSource({"2, false", "4, false", "5, false", "7, true", "8, true"})
    @DisplayName("R05 R12 the operation of a status that came with the number is not lost")
    void keepsTheStatusOperation(String status, boolean too) {
        Situation situation = knowing(anOrder().declared("3")).hearing(status, "T1");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision)
                .contains(new Decision.Queue(
                        Operation.SHIP, ChangeReason.TRACKING_CHANGED, too ? NUMBER.withStatusOperation() : NUMBER));
    }

    @Test
    @DisplayName("R12 a number makes a waiting shipment one that no later status change withdraws")
    void strengthensAWaitingShipment() {
        Situation situation = knowing(anOrder().declared("4")).with(SHIP).hearing("4", "T1");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER));
    }
}
