package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R11 an order that the channel fulfils is never sent")
class FulfilledByChannelTest {

    @Test
    @DisplayName("R11 a declaration of such an order is recorded and nothing is wanted")
    void ignoresIt() {
        Situation situation =
                knowingNothing().with(NUMBER).hearing(aDeclaration("4", "T1").fulfilledByChannel());

        Optional<Decision> decision = by(new FulfilledByChannel(), situation);

        assertThat(decision).contains(new Decision.Ignore(ChangeReason.FULFILLED_BY_CHANNEL, Wanted.NOTHING));
    }

    @Test
    @DisplayName("R11 what was learned once holds for later declarations that do not say")
    void remembersIt() {
        AnOrder order = anOrder().declared(aDeclaration("3").fulfilledByChannel());

        Decision decision =
                decided(knowing(order).hearing(aDeclaration("4", "T1").withoutLink()));

        assertThat(decision.reason()).isEqualTo(ChangeReason.FULFILLED_BY_CHANNEL);
    }

    @Test
    @DisplayName("R11 an order that the shop ships itself is not held back")
    void letsOthersPass() {
        Optional<Decision> decision =
                by(new FulfilledByChannel(), knowingNothing().hearing("4", "T1"));

        assertThat(decision).isEmpty();
    }
}
