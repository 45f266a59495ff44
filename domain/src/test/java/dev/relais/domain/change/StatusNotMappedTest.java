package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R04 a new status that no mapping mentions creates no task")
class StatusNotMappedTest {

    @ParameterizedTest(name = "R04 status {0} is mapped: {1}")
    @CsvSource({"2, false", "3, false", "4, true", "5, true", "6, true", "7, true", "8, true", "40, false"})
    @DisplayName("R04 exactly the unmapped statuses are ignored")
    void ignoresUnmapped(String status, boolean mapped) {
        Situation situation = knowing(anOrder().declared("1")).hearing(status);

        Optional<Decision> decision = by(new StatusNotMapped(), situation);

        assertThat(decision)
                .isEqualTo(
                        mapped
                                ? Optional.empty()
                                : Optional.of(new Decision.Ignore(ChangeReason.STATUS_NOT_MAPPED, Wanted.NOTHING)));
    }

    @Test
    @DisplayName("R04 R18 what was unsent is left for its own turn")
    void keepsWhatWasUnsent() {
        Situation situation = knowing(anOrder().declared("6")).with(STATUS).hearing("3");

        Decision decision = decided(situation);

        assertThat(decision).isEqualTo(new Decision.Ignore(ChangeReason.STATUS_NOT_MAPPED, STATUS));
    }

    @Test
    @DisplayName("R04 codes are compared exactly")
    void comparesExactly() {
        AShop shop = aShop().mapping(Operation.SHIP, "wc-completed");

        Decision decision = decided(knowingNothing().in(shop).hearing("WC-completed"));

        assertThat(decision.reason()).isEqualTo(ChangeReason.STATUS_NOT_MAPPED);
    }
}
