package dev.relais.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.work.Histories.History;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Thousands of random histories of one order: declarations, sendings, answers that come and answers that get lost, tickets,
 * crashes, time, and what a merchant does. {@link Laws} holds at each step of each.
 *
 * <p>A failure names the seed of its history and the shortest part of it that still fails; it is replayed with
 * {@code mvn -pl domain test -Dtest=RandomHistoriesTest -Drelais.history=<seed>}.
 */
class RandomHistoriesTest {

    private static final String REPLAYED = "relais.history";

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    @Label(
            "R02 R05 R07 R12 R15 R18 R19 R21 R29 R43 R45 R47 R49 every change ends in exactly one outcome, whatever happens")
    void everyHistoryIsLawful(@ForAll long seed) {
        replay(seed);
    }

    @Example
    @Label("R12 R18 a history that once failed can be replayed")
    void replayed() {
        Optional.ofNullable(Long.getLong(REPLAYED)).ifPresent(RandomHistoriesTest::replay);
    }

    private static void replay(long seed) {
        History history = Histories.ofSeed(seed);
        violation(history).ifPresent(violation -> {
            History shortest = shortened(history);
            throw new AssertionError(
                    "The history of seed " + seed + " breaks a law; replay it with -D" + REPLAYED + "=" + seed + "\n"
                            + inWords(shortest),
                    violation(shortest).orElse(violation));
        });
    }

    private static Optional<Throwable> violation(History history) {
        World world = new World(history.shop().build());
        try {
            history.happenings().forEach(world::happens);
            world.comesToRest();
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken);
        }
    }

    /** Leaves out one happening after the other as long as a law stays broken. */
    private static History shortened(History history) {
        List<Happening> kept = new ArrayList<>(history.happenings());
        for (int at = kept.size() - 1; at >= 0; at--) {
            List<Happening> fewer = new ArrayList<>(kept);
            fewer.remove(at);
            if (violation(history.of(fewer)).isPresent()) {
                kept = fewer;
            }
        }
        return history.of(kept);
    }

    private static String inWords(History history) {
        StringBuilder words = new StringBuilder(history.batch() ? "in batch" : "in real time")
                .append(", tracking delay ")
                .append(history.trackingDelay())
                .append(", recall window ")
                .append(history.recallWindow());
        history.happenings().forEach(happening -> words.append("\n  ").append(happening));
        return words.toString();
    }
}
