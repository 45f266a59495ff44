package dev.relais.bootstrap.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a measure is as fast as was published: its best round has to reach 60 % of the published ratio to the baseline, since
 * rounds of a machine that does other things as well differ by a factor of two. It has three rounds to do so.
 *
 * @param published the ratio that was published
 * @param rounds the ratios that were measured, the first one first
 */
record Verdict(String measure, double published, List<Double> rounds) {

    private static final double SHARE = 0.6;
    private static final int MOST_ROUNDS = 3;

    Verdict {
        rounds = List.copyOf(rounds);
    }

    static Verdict open(String measure, double published) {
        return new Verdict(measure, published, List.of());
    }

    Verdict measured(double ratio) {
        return new Verdict(
                measure,
                published,
                Stream.concat(rounds.stream(), Stream.of(ratio)).toList());
    }

    boolean isFastEnough() {
        return rounds.stream().anyMatch(ratio -> ratio >= least());
    }

    /** True until a round was fast enough or there were three. */
    boolean needsAnotherRound() {
        return !isFastEnough() && rounds.size() < MOST_ROUNDS;
    }

    private double least() {
        return SHARE * published;
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%s: measured %s of its baseline; %.4f was published, and at least %.4f is asked for",
                measure,
                rounds.stream()
                        .map(ratio -> String.format(Locale.ROOT, "%.4f", ratio))
                        .collect(Collectors.joining(", ")),
                published,
                least());
    }
}
