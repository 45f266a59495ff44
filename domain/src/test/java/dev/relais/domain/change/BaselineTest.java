package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R48 a declaration marked as baseline is recorded and sends nothing")
class BaselineTest {

    @Test
    @DisplayName("R48 the first load of a shipped order wants nothing")
    void recordsOnly() {
        Situation situation = knowingNothing().hearing(aDeclaration("4", "T1").asBaseline());

        Optional<Decision> decision = by(new Baseline(), situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.BASELINE, Wanted.NOTHING));
    }

    @Test
    @DisplayName("R48 what was unsent before stays wanted")
    void keepsWhatWasUnsent() {
        Situation situation = knowing(anOrder().declared("4", "T1").shipped())
                .with(NUMBER)
                .hearing(aDeclaration("5").asBaseline());

        Optional<Decision> decision = by(new Baseline(), situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.BASELINE, NUMBER));
    }

    @Test
    @DisplayName("R48 R18 a baseline's own status is not told in the place of one that was unsent")
    void tellsNoStatusOfItsOwn() {
        Situation situation = knowing(anOrder().declared("8", "T1").shipped())
                .with(NUMBER.withStatusOperation())
                .hearing(aDeclaration("7").asBaseline());

        Optional<Decision> decision = by(new Baseline(), situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.BASELINE, NUMBER));
    }

    @Test
    @DisplayName("R48 a baseline of the same status leaves what it asks for wanted")
    void leavesTheSameStatusWanted() {
        Situation situation = knowing(anOrder().declared("8"))
                .with(STATUS)
                .hearing(aDeclaration("8").asBaseline());

        Optional<Decision> decision = by(new Baseline(), situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.BASELINE, STATUS));
    }

    @Test
    @DisplayName("R48 an order's first declaration without the mark counts as a change")
    void firstDeclarationCounts() {
        Decision decision = decided(knowingNothing().hearing("4", "T1"));

        assertThat(decision).isEqualTo(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER));
    }

    @Test
    @DisplayName("R48 after a baseline only what differs from it is sent")
    void laterChangesCount() {
        AnOrder loaded = anOrder().declared(aDeclaration("4", "T1").asBaseline());

        Decision same = decided(knowing(loaded).hearing("4", "T1"));
        Decision corrected = decided(knowing(loaded).hearing("4", "T2"));

        assertThat(same.reason()).isEqualTo(ChangeReason.NO_CHANGE);
        assertThat(corrected.reason()).isEqualTo(ChangeReason.TRACKING_CHANGED);
    }
}
