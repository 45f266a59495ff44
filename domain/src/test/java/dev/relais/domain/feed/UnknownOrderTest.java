package dev.relais.domain.feed;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R03 an order that Shopping Feed did not know a moment ago")
class UnknownOrderTest {

    @ParameterizedTest(name = "asked {0} times in vain: not again before {1}")
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT15M", "4, PT1H", "5, PT1H"})
    @DisplayName("R03 is asked for again after ever longer pauses, while the shop repeats itself")
    void pauses(int times, Duration pause) {
        UnknownOrder unknown = UnknownOrder.first(aDeclaration("4", "T1").build(), TEN_O_CLOCK);
        for (int more = 1; more < times; more++) {
            unknown = unknown.again(aDeclaration("4", "T1").build(), TEN_O_CLOCK);
        }

        Instant over = TEN_O_CLOCK.plus(pause);
        assertThat(unknown.answers(aDeclaration("4", "T1").build(), over.minusMillis(1)))
                .isTrue();
        assertThat(unknown.answers(aDeclaration("4", "T1").build(), over)).isFalse();
    }

    @Test
    @DisplayName("R03 is asked for at once if the shop says something else")
    void somethingElse() {
        UnknownOrder unknown = UnknownOrder.first(aDeclaration("4", "T1").build(), TEN_O_CLOCK);

        assertThat(unknown.answers(aDeclaration("5", "T1").build(), TEN_O_CLOCK))
                .isFalse();
        assertThat(unknown.answers(aDeclaration("4", "T2").build(), TEN_O_CLOCK))
                .isFalse();
    }

    @Test
    @DisplayName("R03 a later time of the same state is no other state")
    void laterTime() {
        UnknownOrder unknown = UnknownOrder.first(
                aDeclaration("4", "T1").changedAt(TEN_O_CLOCK).build(), TEN_O_CLOCK);

        assertThat(unknown.answers(
                        aDeclaration("4", "T1")
                                .changedAt(TEN_O_CLOCK.plusSeconds(9))
                                .build(),
                        TEN_O_CLOCK))
                .isTrue();
    }
}
