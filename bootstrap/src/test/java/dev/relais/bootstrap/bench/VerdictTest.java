package dev.relais.bootstrap.bench;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("What a build says of a measure of speed")
class VerdictTest {

    @ParameterizedTest(name = "{1} of a published {0}: {2}")
    @CsvSource({"0.50, 0.30, true", "0.50, 0.299, false", "0.50, 0.70, true", "0.05, 0.03, true", "0.05, 0.029, false"})
    @DisplayName("it is fast enough from 60 % of what is published")
    void bound(double published, double measured, boolean isFastEnough) {
        Verdict verdict = Verdict.open("P1", published).measured(measured);

        assertThat(verdict.isFastEnough()).isEqualTo(isFastEnough);
        assertThat(verdict.needsAnotherRound()).isNotEqualTo(isFastEnough);
    }

    @Test
    @DisplayName("nothing measured is not fast enough, and has to be measured")
    void open() {
        Verdict verdict = Verdict.open("P1", 0.5);

        assertThat(verdict.isFastEnough()).isFalse();
        assertThat(verdict.needsAnotherRound()).isTrue();
    }

    @Test
    @DisplayName("the best of the rounds counts, whichever it is")
    void best() {
        assertThat(new Verdict("P1", 0.5, List.of(0.1, 0.2, 0.3)).isFastEnough())
                .isTrue();
        assertThat(new Verdict("P1", 0.5, List.of(0.3, 0.2, 0.1)).isFastEnough())
                .isTrue();
        assertThat(new Verdict("P1", 0.5, List.of(0.1, 0.2, 0.29)).isFastEnough())
                .isFalse();
    }

    @Test
    @DisplayName("there are three rounds and no fourth")
    void rounds() {
        Verdict two = Verdict.open("P1", 0.5).measured(0.1).measured(0.1);

        assertThat(two.needsAnotherRound()).isTrue();
        assertThat(two.measured(0.1).needsAnotherRound()).isFalse();
    }

    @Test
    @DisplayName("it says what was measured in each round, what was published and what is asked for")
    void words() {
        assertThat(new Verdict("P4", 0.15, List.of(0.08, 0.0712)).inWords())
                .isEqualTo(
                        "P4: measured 0.0800, 0.0712 of its baseline; 0.1500 was published, and at least 0.0900 is asked for");
    }

    @Test
    @DisplayName("a measure of which nothing is published is not passed over")
    void unpublished() {
        Published published = new Published("somewhere", Map.of("P1", 0.5));

        assertThat(published.verdicts(List.of("P1"))).containsExactly(Verdict.open("P1", 0.5));
        assertThatThrownBy(() -> published.verdicts(List.of("P1", "P4")))
                .hasMessageContaining("says nothing of P4")
                .hasMessageContaining("bin/bench smoke");
    }
}
