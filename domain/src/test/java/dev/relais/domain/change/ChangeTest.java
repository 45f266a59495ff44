package dev.relais.domain.change;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R01 Relais works out itself what changed")
class ChangeTest {

    @ParameterizedTest(name = "R01 from {0}/{1} to {2}/{3}: anything {4}, status {5}, number {6}, emptied {7}")
    @CsvSource({
        "3, '', 3, '', false, false, false, false",
        "3, '', 4, '', true,  true,  false, false",
        "3, '', 3, T1, true,  false, true,  false",
        "3, '', 4, T1, true,  true,  true,  false",
        "4, T1, 4, T2, true,  false, true,  false",
        "4, T1, 4, '', true,  false, false, true",
        "4, T1, 3, '', true,  true,  false, true",
        "4, T1, 4, T1, false, false, false, false",
        "4, T1, 4, t1, true,  false, true,  false"
    })
    @DisplayName("R01 status and number are compared one by one")
    void compares(
            String status,
            String number,
            String newStatus,
            String newNumber,
            boolean anything,
            boolean statusChanged,
            boolean numberChanged,
            boolean emptied) {
        Situation situation = knowing(anOrder().declared(status, number)).hearing(newStatus, newNumber);

        Change change = situation.change();

        assertThat(change).isEqualTo(new Change(anything, statusChanged, numberChanged, emptied));
    }

    @Test
    @DisplayName("R48 an order's first status is a change")
    void firstStatus() {
        Change change = knowingNothing().hearing("3").change();

        assertThat(change).isEqualTo(new Change(true, true, false, false));
    }
}
