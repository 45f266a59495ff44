package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

/**
 * Measures what needs neither database nor network, and writes the results under {@code docs/benchmarks}. Nothing here is a test, and
 * no build runs it: {@code bin/bench micro} does.
 */
@DisplayName("The benchmark of pure code")
class MicroBench {

    /** In the order in which an order goes through them. */
    static final List<Measure> ALL = List.of(
            new Measure("DecisionBenchmark.declared", "decide what follows from the declarations of a hundred orders"),
            new Measure("DecisionBenchmark.due", "decide what of a hundred orders leaves with a request"),
            new Measure("RequestBenchmark.body", "build the request that ships a hundred orders"),
            new Measure("RequestBenchmark.bytes", "build that request and write its bytes"),
            new Measure("DecisionBenchmark.accepted", "decide what follows for a hundred orders from its acceptance"),
            new Measure("TicketPageBenchmark.page", "read a page of a hundred tickets from its bytes"),
            new Measure("TicketPageBenchmark.tickets", "read those tickets where the page is parsed already"),
            new Measure("DecisionBenchmark.settled", "decide what follows for a hundred orders from those tickets"));

    /** A benchmark, by its class and method, and what it measures. */
    record Measure(String benchmark, String words) {

        String name() {
            return MicroBench.class.getPackageName() + "." + benchmark;
        }
    }

    @Test
    @DisplayName("measures")
    void measures() throws RunnerException, IOException {
        MicroFigures figures = new MicroFigures();
        for (Measure each : ALL) {
            figures.add(each.words(), new Runner(options(each)).runSingle());
        }
        figures.keep("micro");
    }

    /** A process of its own with a fixed heap, for some ten seconds. */
    private static Options options(Measure measure) {
        return new OptionsBuilder()
                .include("^" + measure.name().replace(".", "\\.") + "$")
                .mode(Mode.AverageTime)
                .timeUnit(MICROSECONDS)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(800))
                .jvmArgs("-Xms512m", "-Xmx512m")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}
