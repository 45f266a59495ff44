package dev.relais.domain.task;

import dev.relais.domain.shop.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RemedyTest {

    @ParameterizedTest
    @CsvSource({
        "SHIP, unknown carrier, NAME_CARRIER",
        "SHIP, invalid tracking number, CORRECT_NUMBER",
        "SHIP, item not found, COMPARE_ITEMS",
        "SHIP, it is already shipped, LOOK_AT_STATE",
        "SHIP, no, CORRECT_WHAT_IS_NAMED",
        "CANCEL, unknown carrier, CANCEL_THERE",
        "REFUND, it is already refunded, REFUND_THERE",
        "DELIVER, no, DELIVER_THERE"
    })
    @DisplayName("R33 R28 a refused shipment is mended as the message says; anything else by what was to be done")
    void ofRefused(Operation operation, String message, Remedy remedy) {
        assertThat(Remedy.of(ReasonCode.TICKET_FAILED, operation, message)).isEqualTo(remedy);
        assertThat(Remedy.of(ReasonCode.REQUEST_REFUSED, operation, message)).isEqualTo(remedy);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TICKET_FAILED", "REQUEST_REFUSED"})
    @DisplayName("R33 what was not refused is mended in one way, whatever was said")
    void ofOthers(ReasonCode reason) {
        assertThat(reason.isRefusal()).isFalse();
        assertThat(Remedy.of(reason, Operation.REFUND, "unknown carrier"))
                .isEqualTo(Remedy.of(reason, Operation.SHIP, ""))
                .isNotEqualTo(Remedy.CORRECT_WHAT_IS_NAMED);
    }
}
