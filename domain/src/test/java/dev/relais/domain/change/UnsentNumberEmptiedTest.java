package dev.relais.domain.change;

import java.time.Duration;
import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R49 a number emptied before it was sent withdraws the shipment")
class UnsentNumberEmptiedTest {

    private final UnsentNumberEmptied policy = new UnsentNumberEmptied();

    @Test
    @DisplayName("R49 with a status that asks for nothing, nothing is wanted any more")
    void withdraws() {
        Situation situation =
                knowing(anOrder().declared("3", "T1")).with(NUMBER).hearing("3", "");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.TRACKING_CHANGED, Wanted.NOTHING));
    }

    @Test
    @DisplayName("R49 R04 with a new status that nothing mentions, nothing is wanted any more")
    void withdrawsWithAnUnmappedStatus() {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(NUMBER).hearing("3", "");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.STATUS_NOT_MAPPED, Wanted.NOTHING));
    }

    @ParameterizedTest(name = "R49 from 4 to {0}")
    @ValueSource(strings = {"4", "5"})
    @DisplayName("R49 R07 with a status that asks for the shipment, it goes back to waiting")
    void waitsAgain(String status) {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(NUMBER).hearing(status, "");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Wait(Operation.SHIP, SHIP, TEN_O_CLOCK.plus(Duration.ofMinutes(5))));
    }

    @Test
    @DisplayName("R49 R08 with a new status that asks for something else, only that is wanted")
    void otherOperationStays() {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(NUMBER).hearing("8", "");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Queue(Operation.DELIVER, ChangeReason.STATUS_CHANGED, STATUS));
    }

    @Test
    @DisplayName("R49 what the status asked for before stays wanted")
    void earlierStatusOperationStays() {
        Situation situation = knowing(anOrder().declared("8", "T1"))
                .with(NUMBER.withStatusOperation())
                .hearing("8", "");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.TRACKING_CHANGED, STATUS));
    }

    @Test
    @DisplayName("R49 a number that was sent already is none of this rule's business")
    void sentNumberIsLeftAlone() {
        Situation situation = knowing(anOrder().declared("4", "T1").shipped()).hearing("3", "");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).isEmpty();
    }

    @Test
    @DisplayName("R49 a number that the declaration does not speak of is not emptied")
    void unsaidIsNotEmptied() {
        Situation situation =
                knowing(anOrder().declared("4", "T1")).with(NUMBER).hearing("3");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).isEmpty();
    }
}
