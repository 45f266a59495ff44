package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.order.DeclaredTracking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R01 declaring what is already known changes nothing")
class NothingChangedTest {

    private final NothingChanged policy = new NothingChanged();

    @Test
    @DisplayName("R01 the same state again is unchanged and need not be recorded")
    void sameAgain() {
        Situation situation = knowing(anOrder().declared("4", "T1")).hearing("4", "T1");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Unchanged(ChangeReason.NO_CHANGE, false));
    }

    @Test
    @DisplayName("R01 another carrier sends nothing and is recorded")
    void recordsWhatSendsNothing() {
        Situation situation = knowing(anOrder().declared("4", "T1"))
                .hearing(aDeclaration("4").saying(new DeclaredTracking("T1", "UPS", null)));

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Unchanged(ChangeReason.NO_CHANGE, true));
    }

    @ParameterizedTest(name = "R01 from 4/T1 to {0}/{1} is a change")
    @CsvSource({"5, T1", "4, T2", "4, ''", "5, T2"})
    @DisplayName("R01 another status, another number or none is a change")
    void leavesChangesToOthers(String status, String number) {
        Situation situation = knowing(anOrder().declared("4", "T1")).hearing(status, number);

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).isEmpty();
    }

    @Test
    @DisplayName("R01 white space around a number is no change")
    void stripsNumbers() {
        Situation situation = knowing(anOrder().declared("4", "T1")).hearing("4", " T1 ");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Unchanged(ChangeReason.NO_CHANGE, false));
    }
}
