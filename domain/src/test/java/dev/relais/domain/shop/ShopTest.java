package dev.relais.domain.shop;

import java.time.Duration;
import java.time.Instant;

import dev.relais.domain.fixture.AShop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("R13 a shop says who may synchronise")
class ShopTest {

    @ParameterizedTest(name = "R13 connector active {0}, {1}: stands by {2}, asks to unregister {3}")
    @CsvSource({
        "true,  STAND_BY,  true,  false",
        "true,  TAKE_OVER, false, true",
        "false, STAND_BY,  false, false",
        "false, TAKE_OVER, false, false"
    })
    @DisplayName("R13 stand by or take over, only while the legacy connector is active")
    void legacyConnector(boolean active, LegacyPolicy policy, boolean standsBy, boolean unregister) {
        AShop shop = policy == LegacyPolicy.STAND_BY ? aShop().standingBy() : aShop().takingOver();

        Shop built = shop.build().withLegacyConnector(active);

        assertThat(built.standsBy()).isEqualTo(standsBy);
        assertThat(built.asksToUnregisterLegacyConnector()).isEqualTo(unregister);
    }

    @Test
    @DisplayName("R07 R16 a shop's standard settings are real time, 5 minutes for tracking, no recall window")
    void standardSettings() {
        SyncSettings settings = SyncSettings.standard();

        assertThat(settings)
                .isEqualTo(new SyncSettings(
                        SyncMode.REAL_TIME, Duration.ofMinutes(5), Duration.ZERO, LegacyPolicy.STAND_BY, false));
    }

    @ParameterizedTest(name = "R07 R19 a delay of {0} is fine: {1}")
    @CsvSource({"PT-0.001S, false", "PT0S, true", "PT720H, true", "PT720H0.001S, false"})
    @DisplayName("R07 R19 delays are between 0 and 30 days")
    void delays(Duration delay, boolean fine) {
        if (fine) {
            assertThat(aShop().waitingForTracking(delay).build().settings().trackingDelay())
                    .isEqualTo(delay);
            assertThat(aShop().recallingWithin(delay).build().settings().recallWindow())
                    .isEqualTo(delay);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(aShop().waitingForTracking(delay)::build)
                    .withMessageContaining("tracking delay");
            assertThatIllegalArgumentException()
                    .isThrownBy(aShop().recallingWithin(delay)::build)
                    .withMessageContaining("recall window");
        }
    }

    @ParameterizedTest(name = "R16 R19 batch {0}, recall window {1}: due at {2}")
    @CsvSource({
        "false, PT0S,  2026-03-02T10:00:00Z",
        "false, PT60S, 2026-03-02T10:01:00Z",
        "true,  PT0S,  2026-03-02T10:00:00Z",
        "true,  PT60S, 2026-03-02T10:00:00Z"
    })
    @DisplayName("R16 R19 real time waits for the recall window, batch for its run")
    void dueAt(boolean batch, Duration window, Instant due) {
        AShop shop = aShop().recallingWithin(window);

        Instant dueAt = (batch ? shop.inBatch() : shop).build().settings().dueAt(TEN_O_CLOCK);

        assertThat(dueAt).isEqualTo(due);
    }

    @Test
    @DisplayName("R14 a paused shop says so")
    void paused() {
        assertThat(aShop().paused().build().isPaused()).isTrue();
        assertThat(aShop().build().isPaused()).isFalse();
    }

    @Test
    @DisplayName("R13 R14 a shop says why nothing is sent for it")
    void heldBack() {
        assertThat(aShop().build().heldBackBecause()).isEmpty();
        assertThat(aShop().paused().build().heldBackBecause())
                .hasValueSatisfying(why -> assertThat(why).contains("shop_paused"));
        assertThat(aShop().build().withLegacyConnector(true).heldBackBecause())
                .hasValueSatisfying(why -> assertThat(why).contains("legacy_connector_active"));
    }
}
