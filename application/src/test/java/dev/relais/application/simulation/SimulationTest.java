package dev.relais.application.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of histories of two nodes over one storage and one API: nodes that are killed, stopped and cut off from the database at
 * every place, answers that get lost, waits, forgotten batches. The invariants hold at each commit and at each call.
 *
 * <p>A failure prints its seed and what happened; it is replayed with
 * {@code mvn -pl application -am test -Dtest=SimulationTest -Drelais.simulation=<seed>}, and
 * {@code -Drelais.simulations=<how many>} plays another number of histories.
 */
class SimulationTest {

    private static final String REPLAYED = "relais.simulation";
    private static final long HOW_MANY = Long.getLong("relais.simulations", 10_000);

    @Test
    @DisplayName("R02 R12 R21 R22 R25 R29 R42 R45 two nodes lose nothing and do nothing twice, whatever breaks when")
    void everyHistoryIsSafe() {
        Optional<String> broken = LongStream.range(0, HOW_MANY)
                .parallel()
                .mapToObj(SimulationTest::inWords)
                .flatMap(Optional::stream)
                .findAny();

        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("R42 the same seed always plays the same history, so that one that failed can be replayed")
    void isDeterministic() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(Simulation.journal(seed, Twin.HEALTHY)).isEqualTo(Simulation.journal(seed, Twin.HEALTHY));
        }
    }

    @Test
    @DisplayName("R42 a history that once failed can be replayed")
    void replayed() {
        Optional<Long> seed = Optional.ofNullable(Long.getLong(REPLAYED));

        assertThat(seed.flatMap(SimulationTest::inWords)).isEmpty();
    }

    private static Optional<String> inWords(long seed) {
        return Simulation.of(seed, Twin.HEALTHY).map(violation -> told(seed, violation));
    }

    private static String told(long seed, Violation violation) {
        List<String> journal = Simulation.journal(seed, Twin.HEALTHY);
        return violation.getMessage() + "\nin the history of seed " + seed + "; replay it with -D" + REPLAYED + "="
                + seed + "\n  " + String.join("\n  ", journal);
    }
}
