package dev.relais.bootstrap.bench;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where on a picture a value is, and where the ticks are that say so. */
record Axis(List<Double> ticks, DoubleUnaryOperator scale) {

    private static final int MOST_STEPS = 5;

    /** Over the whole powers of ten around these values, from the first place to the last. */
    static Axis logarithmic(SortedSet<Double> values, int first, int last) {
        int low = (int) Math.floor(Math.log10(values.first()));
        int high = Math.max(low + 1, (int) Math.ceil(Math.log10(values.last())));
        return new Axis(
                IntStream.rangeClosed(low, high)
                        .mapToObj(power -> Math.pow(10, power))
                        .toList(),
                value -> first + (Math.log10(value) - low) / (high - low) * (last - first));
    }

    /** From nought to the round figure over the greatest of these values, from the first place to the last. */
    static Axis linear(SortedSet<Double> values, int first, int last) {
        double step = step(values.last());
        int steps = Math.max(1, (int) Math.ceil(values.last() / step));
        return new Axis(
                IntStream.rangeClosed(0, steps).mapToObj(each -> each * step).toList(),
                value -> first + value / (steps * step) * (last - first));
    }

    /** One of 1, 2, 5, 10, 20, 50 … or of 0.5, 0.2, 0.1 … */
    private static double step(double greatest) {
        if (greatest == 0) {
            return 1;
        }
        double least = greatest / MOST_STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return Stream.of(1, 2, 5)
                .map(each -> each * power)
                .filter(each -> each >= least)
                .findFirst()
                .orElse(10 * power);
    }

    String place(double value) {
        return String.format(Locale.ROOT, "%.2f", scale.applyAsDouble(value));
    }
}
