package dev.relais.domain.ticket;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R30 tickets are read soon after sending, then ever less often")
class PollingScheduleTest {

    @ParameterizedTest(name = "R30 after {0} looks the next comes in {1}")
    @CsvSource({"0, PT10S", "1, PT30S", "2, PT1M", "3, PT5M", "4, PT15M", "5, PT1H", "6, PT1H", "7, PT1H", "1000, PT1H"
    })
    @DisplayName("R30 10 s, 30 s, 1 min, 5 min, 15 min, then every hour")
    void pauses(int polls, Duration pause) {
        assertThat(PollingSchedule.next(polls, TEN_O_CLOCK)).isEqualTo(TEN_O_CLOCK.plus(pause));
    }
}
