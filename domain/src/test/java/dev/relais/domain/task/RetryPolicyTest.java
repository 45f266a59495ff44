package dev.relais.domain.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R26 sending is tried again with growing pauses for 24 hours")
class RetryPolicyTest {

    private static final Instant FIRST = TEN_O_CLOCK.minus(Duration.ofHours(24));

    @ParameterizedTest(name = "R26 after {0} vain tries: between {1} and {2}")
    @CsvSource({
        "0,   PT10S,    PT10S",
        "1,   PT10S,    PT20S",
        "2,   PT20S,    PT40S",
        "3,   PT40S,    PT80S",
        "8,   PT21M20S, PT42M40S",
        "9,   PT30M,    PT1H",
        "10,  PT30M,    PT1H",
        "63,  PT30M,    PT1H",
        "1000, PT30M,   PT1H"
    })
    @DisplayName("R26 the pause doubles from 10 s to 1 h, with jitter in its upper half")
    void pauses(int attempts, Duration shortest, Duration longest) {
        RetryPolicy policy = new RetryPolicy(new SplittableRandom(42));

        List<Duration> pauses = IntStream.range(0, 500)
                .mapToObj(any -> policy.nextTry(attempts, null, TEN_O_CLOCK).orElseThrow())
                .map(next -> Duration.between(TEN_O_CLOCK, next))
                .toList();

        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(shortest, longest));
        if (!shortest.equals(longest)) {
            assertThat(pauses.stream().distinct().count()).isGreaterThan(10);
        }
    }

    @ParameterizedTest(name = "R26 at {0} after the first try: tried again {1}")
    @CsvSource({
        "PT0S,            true",
        "PT23H59M59.999S, true",
        "PT24H,           false",
        "PT24H0.001S,     false",
        "PT48H,           false"
    })
    @DisplayName("R26 it gives up 24 hours after the first try")
    void givesUp(Duration since, boolean again) {
        RetryPolicy policy = new RetryPolicy(new SplittableRandom(42));

        Optional<Instant> next = policy.nextTry(12, FIRST, FIRST.plus(since));

        assertThat(next.isPresent()).isEqualTo(again);
    }
}
