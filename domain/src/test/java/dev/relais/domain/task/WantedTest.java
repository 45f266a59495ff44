package dev.relais.domain.task;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R12 what is wanted of an order is merged and never weakened")
class WantedTest {

    @ParameterizedTest(name = "R12 {0} then {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                STATUS_CHANGED,   STATUS_CHANGED",
                "-,                TRACKING_CHANGED, TRACKING_CHANGED",
                "STATUS_CHANGED,   STATUS_CHANGED,   STATUS_CHANGED",
                "STATUS_CHANGED,   TRACKING_CHANGED, TRACKING_CHANGED",
                "TRACKING_CHANGED, STATUS_CHANGED,   TRACKING_CHANGED",
                "TRACKING_CHANGED, TRACKING_CHANGED, TRACKING_CHANGED"
            })
    @DisplayName("R12 a tracking change is never lost by a later status change")
    void trackingChangeStays(@Nullable Cause first, Cause later, Cause kept) {
        Wanted wanted = new Wanted(first, true).withShip(later);

        assertThat(wanted).isEqualTo(new Wanted(kept, true));
    }

    @Test
    @DisplayName("R12 two wishes together want everything either wants")
    void together() {
        assertThat(SHIP.and(STATUS)).isEqualTo(SHIP.withStatusOperation());
        assertThat(STATUS.and(NUMBER)).isEqualTo(NUMBER.withStatusOperation());
        assertThat(NUMBER.and(SHIP)).isEqualTo(NUMBER);
        assertThat(Wanted.NOTHING.and(Wanted.NOTHING).isNothing()).isTrue();
    }

    @Test
    @DisplayName("R47 R49 without its shipment a wish keeps the status operation")
    void withoutShip() {
        assertThat(NUMBER.withStatusOperation().withoutShip()).isEqualTo(STATUS);
        assertThat(NUMBER.withoutShip().isNothing()).isTrue();
    }
}
