package dev.relais.domain.change;

import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R47 a cancellation wins over a shipment nobody was told of")
class CancelWinsOverUnsentShipTest {

    private final CancelWinsOverUnsentShip policy = new CancelWinsOverUnsentShip();

    @ParameterizedTest(name = "R47 while {0} is unsent")
    @MethodSource("unsent")
    @DisplayName("R47 the unsent shipment is dropped and the cancellation wanted, alone")
    void dropsTheShipment(Wanted unsent) {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(unsent).hearing("6");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Queue(Operation.CANCEL, ChangeReason.STATUS_CHANGED, STATUS));
    }

    static Stream<Wanted> unsent() {
        return Stream.of(Wanted.NOTHING, SHIP, NUMBER, STATUS, NUMBER.withStatusOperation());
    }

    @Test
    @DisplayName("R47 a number in the declaration that cancels is not told")
    void winsInTheSameDeclaration() {
        Decision decision = decided(knowingNothing().hearing("6", "T1"));

        assertThat(decision).isEqualTo(new Decision.Queue(Operation.CANCEL, ChangeReason.STATUS_CHANGED, STATUS));
    }

    @Test
    @DisplayName("R47 R05 a number that changes after the cancellation is told, after it")
    void laterNumberIsTold() {
        Situation situation = knowing(anOrder().declared("6")).with(STATUS).hearing("6", "T1");

        Decision decision = decided(situation);

        assertThat(decision)
                .isEqualTo(new Decision.Queue(
                        Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER.withStatusOperation()));
    }

    @ParameterizedTest(name = "R47 status {0} does not withdraw the shipment")
    @ValueSource(strings = {"3", "5", "7", "8"})
    @DisplayName("R47 no other status withdraws a shipment")
    void onlyCancelWins(String status) {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(NUMBER).hearing(status);

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).isEmpty();
    }
}
