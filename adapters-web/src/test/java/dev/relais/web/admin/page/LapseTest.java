package dev.relais.web.admin.page;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A length of time")
class LapseTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0, SECONDS",
        "10s, 10, SECONDS",
        "PT59S, 59, SECONDS",
        "60s, 1, MINUTES",
        "PT1M1S, 61, SECONDS",
        "1m, 1, MINUTES",
        "PT5M, 5, MINUTES",
        "90m, 90, MINUTES",
        "1h, 1, HOURS",
        "PT23H, 23, HOURS",
        "24h, 1, DAYS",
        "2d, 2, DAYS",
        "P2DT12H, 60, HOURS"
    })
    @DisplayName("is told in the largest unit that measures it without a rest, however it is written")
    void told(String written, long number, Lapse.Unit unit) {
        assertThat(Lapse.read(written)).contains(new Lapse(number, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "off", "0 0/5 * * * ?", "PT-5M", "5", "d", "ten minutes"})
    @DisplayName("is not read from what is none")
    void none(String written) {
        assertThat(Lapse.read(written)).isEmpty();
    }
}
