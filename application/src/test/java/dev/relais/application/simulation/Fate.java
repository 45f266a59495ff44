package dev.relais.application.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What chance decides in one simulation; the same seed always decides the same. */
final class Fate {

    private static final int IN_A_THOUSAND = 1000;

    private final SplittableRandom random;
    private final int trouble;
    private final int delay;
    private final boolean isBusy;
    private boolean isCalm;

    Fate(long seed) {
        random = new SplittableRandom(seed);
        trouble = of(0, 10, 30, 60);
        isBusy = oneIn(6);
        delay = isBusy ? 400 : of(0, 60, 150, 300);
    }

    RandomGenerator random() {
        return random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int bound) {
        return below(bound) == 0;
    }

    @SafeVarargs
    final <T> T of(T... these) {
        return these[below(these.length)];
    }

    <T> T of(List<T> these) {
        return these.get(below(these.size()));
    }

    /** From now on everything works. */
    void calms() {
        isCalm = true;
    }

    boolean isCalm() {
        return isCalm;
    }

    /** The API asks to wait here, which it does often in some histories. */
    boolean limits() {
        return isBusy && !isCalm && oneIn(2);
    }

    /** Something breaks here. */
    boolean strikes() {
        return !isCalm && below(IN_A_THOUSAND) < trouble;
    }

    /** Something takes its time here. */
    boolean holdsUp() {
        return !isCalm && below(IN_A_THOUSAND) < delay;
    }
}
