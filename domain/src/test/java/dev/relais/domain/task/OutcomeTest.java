package dev.relais.domain.task;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R33 an outcome says whether the merchant has to look at it")
class OutcomeTest {

    @ParameterizedTest(name = "R33 R35 R38 {0} needs attention: {1}")
    @CsvSource({
        "SUCCEEDED, false",
        "FAILED, true",
        "REFUSED, true",
        "NO_ANSWER, true",
        "WITHDRAWN, false",
        "SUPERSEDED, false",
        "DISMISSED, false"
    })
    @DisplayName("R33 R35 R38 what went wrong at Shopping Feed needs attention")
    void needsAttention(Outcome outcome, boolean attention) {
        assertThat(outcome.needsAttention()).isEqualTo(attention);
    }
}
