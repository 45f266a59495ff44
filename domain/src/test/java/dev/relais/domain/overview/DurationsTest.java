package dev.relais.domain.overview;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1M",
        "PT1M, PT1M",
        "PT1M0.001S, PT2M",
        "PT5M, PT5M",
        "PT10M1S, PT15M",
        "PT24H, PT24H",
        "P8D, P7D"
    })
    @DisplayName("R41 a duration counts under the next limit, and the longest under the last")
    void limits(Duration duration, Duration limit) {
        assertThat(Durations.limitOf(duration)).isEqualTo(limit);
    }

    @Test
    @DisplayName("R41 a share of them is told by the limit that holds it")
    void shares() {
        Durations durations = Durations.of(Map.of(Duration.ofMinutes(1), 50L, Duration.ofMinutes(5), 45L))
                .plus(Map.of(Duration.ofMinutes(1), 0L, Duration.ofHours(1), 5L));

        assertThat(durations.within(50)).contains(Duration.ofMinutes(1));
        assertThat(durations.within(51)).contains(Duration.ofMinutes(5));
        assertThat(durations.within(95)).contains(Duration.ofMinutes(5));
        assertThat(durations.within(96)).contains(Duration.ofHours(1));
        assertThat(Durations.of(Map.of()).within(50)).isEmpty();
    }
}
