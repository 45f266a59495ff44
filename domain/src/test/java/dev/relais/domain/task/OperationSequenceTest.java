package dev.relais.domain.task;

import java.util.List;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StatusMapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R45 steps are sent in their natural order")
class OperationSequenceTest {

    private static final StatusMapping MAPPING = aShop().build().mapping();

    @ParameterizedTest(name = "R18 R45 R47 status {0}, number {1}, ship because {2}, status operation {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // a status that asks for nothing: only a number is told
                "3, '', -,                false, ''",
                "3, T1, -,                false, ''",
                "3, T1, STATUS_CHANGED,   false, ''",
                "3, T1, TRACKING_CHANGED, false, SHIP",
                "3, '', TRACKING_CHANGED, false, ''",
                "3, T1, TRACKING_CHANGED, true,  SHIP",
                "3, T1, -,                true,  ''",
                // a status that asks for the shipment
                "4, T1, -,                false, ''",
                "4, T1, STATUS_CHANGED,   false, SHIP",
                "4, '', STATUS_CHANGED,   false, SHIP",
                "4, '', TRACKING_CHANGED, false, SHIP",
                "4, T1, TRACKING_CHANGED, true,  SHIP",
                "4, T1, -,                true,  ''",
                // a status that asks for a cancellation comes before a number
                "6, '', -,                true,  CANCEL",
                "6, T1, STATUS_CHANGED,   true,  CANCEL",
                "6, T1, STATUS_CHANGED,   false, ''",
                "6, T1, TRACKING_CHANGED, true,  CANCEL SHIP",
                "6, T1, TRACKING_CHANGED, false, SHIP",
                "6, '', TRACKING_CHANGED, true,  CANCEL",
                // a status that comes after a shipment
                "7, T1, STATUS_CHANGED,   true,  SHIP REFUND",
                "7, T1, TRACKING_CHANGED, true,  SHIP REFUND",
                "7, '', STATUS_CHANGED,   true,  REFUND",
                "7, T1, -,                true,  REFUND",
                "8, T1, STATUS_CHANGED,   true,  SHIP DELIVER",
                "8, T1, TRACKING_CHANGED, true,  SHIP DELIVER",
                "8, '', TRACKING_CHANGED, true,  DELIVER",
                "8, '', -,                true,  DELIVER",
                "8, T1, TRACKING_CHANGED, false, SHIP",
                "8, T1, -,                false, ''"
            })
    @DisplayName("R18 R45 R47 what is wanted and the current state make the sequence")
    void sequence(String status, String number, @Nullable Cause ship, boolean statusOperation, String expected) {
        Order order = anOrder().declared(status, number).build();

        List<Operation> sequence = OperationSequence.of(new Wanted(ship, statusOperation), order, MAPPING);

        assertThat(sequence).extracting(Operation::name).containsExactly(words(expected));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
