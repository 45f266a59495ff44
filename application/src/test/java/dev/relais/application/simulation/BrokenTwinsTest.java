package dev.relais.application.simulation;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Each safeguard is taken away once; the simulation has to notice, by the invariant that the safeguard is there for. Some histories may
 * break another one before they come to it.
 */
class BrokenTwinsTest {

    private static final int ENOUGH = 3000;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("twins")
    @DisplayName("R20 R21 R25 R26 R29 R41 R42 without any one of its safeguards Relais breaks an invariant")
    void isNoticed(String rulesAndWhat, String invariant, Twin twin) {
        Optional<String> broken = LongStream.range(0, ENOUGH)
                .parallel()
                .mapToObj(seed -> Simulation.of(seed, twin))
                .flatMap(Optional::stream)
                .map(Violation::invariant)
                .filter(invariant::equals)
                .findFirst();

        assertThat(broken).as(rulesAndWhat).isPresent();
    }

    static Stream<Arguments> twins() {
        return Stream.of(
                arguments("R42 a shop is given away although it is held", "I2", Twins.startsAlthoughHeld()),
                arguments("R42 a run goes on without the lease's token", "I2", Twins.keepsWithoutToken()),
                arguments("R29 R42 a result is noted by who lost the request", "I2", Twins.notesWhatItLost()),
                arguments("R29 what is unclear is sent again without a look", "I5", Twins.doesNotLook()),
                arguments("R29 a refund is sent again on a guess", "I5", Twins.guessesOnRefunds()),
                arguments("R21 an operation leaves though an earlier one is open", "I4", Twins.overtakes()),
                arguments("R25 an announced wait is not heeded", "I6", Twins.doesNotWait()),
                arguments("R29 R42 what a dead node was sending is not taken over", "I1", Twins.doesNotTakeOver()),
                arguments("R41 how work ended is not written down", "I1", Twins.forgetsOutcomes()),
                arguments("R20 a request holds all there is", "I3", Twins.sendsTooMany()),
                arguments("R26 what was tried twice counts as new", "I8", Twins.forgetsAttempts()));
    }
}
