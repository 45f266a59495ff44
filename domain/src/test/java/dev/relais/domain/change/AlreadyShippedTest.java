package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R06 a status mapped to ship adds nothing once the number is on its way")
class AlreadyShippedTest {

    @ParameterizedTest(name = "R06 shipped-sent: {0}, new status {1}: already shipped {2}")
    @CsvSource({
        "true, 4, true",
        "true, 5, true",
        "true, 8, false",
        "true, 3, false",
        "false, 4, false",
        "false, 5, false"
    })
    @DisplayName("R06 only shipped-sent and a ship status together do nothing")
    void decidesOnBoth(boolean shippedSent, String status, boolean alreadyShipped) {
        AnOrder order = anOrder().declared("1", "T1");
        Situation situation = knowing(shippedSent ? order.shipped() : order).hearing(status);

        Optional<Decision> decision = by(new AlreadyShipped(), situation);

        assertThat(decision)
                .isEqualTo(
                        alreadyShipped
                                ? Optional.of(new Decision.Ignore(ChangeReason.ALREADY_SHIPPED, Wanted.NOTHING))
                                : Optional.empty());
    }

    @Test
    @DisplayName("R06 R05 a new number is not held back by it")
    void newNumberGoesFirst() {
        Decision decision =
                decided(knowing(anOrder().declared("3", "T1").shipped()).hearing("4", "T2"));

        assertThat(decision.reason()).isEqualTo(ChangeReason.TRACKING_CHANGED);
    }

    @Test
    @DisplayName("R06 R33 a shipment that failed is told with the next ship status")
    void afterAFailure() {
        Decision decision = decided(knowing(anOrder().declared("4", "T1")).hearing("5"));

        assertThat(decision).isEqualTo(new Decision.Queue(Operation.SHIP, ChangeReason.STATUS_CHANGED, SHIP));
    }
}
