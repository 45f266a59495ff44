package dev.relais.domain.history;

import dev.relais.domain.task.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StepLevelTest {

    @ParameterizedTest
    @CsvSource({
        "DECLARED, INFO",
        "HELD, INFO",
        "SENT, INFO",
        "ADOPTED, INFO",
        "RESENT, INFO",
        "POSTPONED, WARNING",
        "UNKNOWN, WARNING",
        "STUCK, WARNING"
    })
    @DisplayName("R41 a step that keeps an order waiting stands out in the log, the others do not")
    void byKind(EventKind kind, LogLevel level) {
        assertThat(StepLevel.of(kind, null)).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("R41 R33 an outcome that the merchant has to look at is an error, no other is")
    void byOutcome(Outcome outcome) {
        assertThat(StepLevel.of(EventKind.ENDED, outcome))
                .isEqualTo(outcome.needsAttention() ? LogLevel.ERROR : LogLevel.INFO);
    }
}
