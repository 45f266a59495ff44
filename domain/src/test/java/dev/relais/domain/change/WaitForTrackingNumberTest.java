package dev.relais.domain.change;

import java.time.Duration;
import java.time.Instant;
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
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R07 a shipment without a tracking number waits for one")
class WaitForTrackingNumberTest {

    private final WaitForTrackingNumber policy = new WaitForTrackingNumber();

    @ParameterizedTest(name = "R07 a delay of {0} waits until {1}")
    @CsvSource({
        "PT0S,  2026-03-02T10:00:00Z",
        "PT1S,  2026-03-02T10:00:01Z",
        "PT5M,  2026-03-02T10:05:00Z",
        "PT720H, 2026-04-01T10:00:00Z"
    })
    @DisplayName("R07 it waits for the shop's tracking delay; 0 means no waiting")
    void waitsForTheDelay(Duration delay, Instant until) {
        Situation situation = knowing(anOrder().declared("3"))
                .in(aShop().waitingForTracking(delay))
                .hearing("4");

        Optional<Decision> decision = by(policy, situation);

        assertThat(decision).contains(new Decision.Wait(Operation.SHIP, SHIP, until));
    }

    @Test
    @DisplayName("R07 a number that is known already is not waited for")
    void knownNumber() {
        Situation situation = knowing(anOrder().declared("3", "T1")).hearing("4");

        assertThat(by(policy, situation)).isEmpty();
        assertThat(decided(situation)).isEqualTo(new Decision.Queue(Operation.SHIP, ChangeReason.STATUS_CHANGED, SHIP));
    }

    @Test
    @DisplayName("R07 a number that arrives in time is sent at once")
    void arrivingNumber() {
        Situation situation = knowing(anOrder().declared("4")).with(SHIP).hearing("4", "T1");

        Decision decision = decided(situation);

        assertThat(decision).isEqualTo(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER));
    }

    @ParameterizedTest(name = "R07 status {0} waits for no number")
    @ValueSource(strings = {"3", "6", "7", "8"})
    @DisplayName("R07 only a shipment waits")
    void onlyShipments(String status) {
        Optional<Decision> decision = by(policy, knowingNothing().hearing(status));

        assertThat(decision).isEmpty();
    }
}
