package dev.relais.domain.ticket;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R36 a state never seen before counts as still open")
class TicketStateTest {

    @ParameterizedTest(name = "R32 to R36: \"{0}\" is {1}, final: {2}")
    @CsvSource({
        "scheduled, SCHEDULED,    false",
        "running,   RUNNING,      false",
        "succeed,   SUCCEED,      true",
        "failed,    FAILED,       true",
        "canceled,  CANCELED,     true",
        "cancelled, UNRECOGNISED, false",
        "Succeed,   UNRECOGNISED, false",
        "archived,  UNRECOGNISED, false",
        "'',        UNRECOGNISED, false"
    })
    @DisplayName("R32 R33 R34 R35 R36 the API's words")
    void words(String word, TicketState state, boolean isFinal) {
        assertThat(TicketState.of(word)).isEqualTo(state);
        assertThat(TicketState.of(word).isFinal()).isEqualTo(isFinal);
    }
}
