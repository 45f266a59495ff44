package dev.relais.domain.change;

import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R03 only orders known to come from Shopping Feed are followed")
class OnlyShoppingFeedOrdersTest {

    @Test
    @DisplayName("R03 an order without a Shopping Feed id is ignored and not recorded")
    void disregardsAnUnlinkedOrder() {
        Situation situation = knowingNothing().hearing(aDeclaration("4", "T1").withoutLink());

        Optional<Decision> decision = by(new OnlyShoppingFeedOrders(), situation);

        assertThat(decision).contains(new Decision.Disregard(ChangeReason.NOT_A_SHOPPING_FEED_ORDER));
    }

    @Test
    @DisplayName("R03 an order declared with its id is followed")
    void followsADeclaredLink() {
        Situation situation = knowingNothing().hearing("4", "T1");

        Optional<Decision> decision = by(new OnlyShoppingFeedOrders(), situation);

        assertThat(decision).isEmpty();
    }

    @Test
    @DisplayName("R03 an order that was linked once needs no id in later declarations")
    void remembersTheLink() {
        Situation situation =
                knowing(anOrder().declared("3")).hearing(aDeclaration("4", "T1").withoutLink());

        Optional<Decision> decision = by(new OnlyShoppingFeedOrders(), situation);

        assertThat(decision).isEmpty();
    }
}
