package dev.relais.domain.chain;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.fixture.AShop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R17 whether work is queued or sent now is decided in one place")
class OrderActionTest {

    @ParameterizedTest(name = "R16 R14 batch {0}, paused {1}: rings {2}")
    @CsvSource({"false, false, true", "false, true, false", "true, false, false", "true, true, false"})
    @DisplayName("R17 R14 R16 only real time that is not paused rings the bell")
    void bell(boolean batch, boolean paused, boolean rings) {
        AShop shop = batch ? aShop().inBatch() : aShop().inRealTime();

        Optional<Instant> bell = OrderAction.bell((paused ? shop.paused() : shop).build(), TEN_O_CLOCK.plusSeconds(7));

        assertThat(bell).isEqualTo(rings ? Optional.of(TEN_O_CLOCK.plusSeconds(7)) : Optional.empty());
    }
}
