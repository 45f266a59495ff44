package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What was measured, against what it is measured by: each figure is the middle one of its rounds, and so is the baseline. Printed, and
 * kept as Markdown and JSON under {@code docs/benchmarks}.
 */
final class Figures {

    static final Path DOCS = Path.of("..", "docs", "benchmarks");
    /** Who measures some of the parts does so to try them; that is nothing to publish. */
    private static final Path TRIED = Path.of("target", "benchmarks");

    private final Map<String, Measured> all = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    /** What a figure has to be; {@code words} is what the table says of it. */
    record Goal(String words, DoublePredicate isMet) {

        static Goal atLeast(double least) {
            return new Goal("≥ " + plain(least), value -> value >= least);
        }

        static Goal atMost(double most) {
            return new Goal("≤ " + plain(most), value -> value <= most);
        }

        private static String plain(double figure) {
            return figure == Math.rint(figure) ? String.format(Locale.ROOT, "%,.0f", figure) : Double.toString(figure);
        }
    }

    /** A figure as it is kept. */
    record Measured(
            String id,
            String measure,
            String unit,
            double value,
            Optional<Double> baseline,
            Optional<Double> ratio,
            String goal,
            boolean met,
            List<Double> rounds,
            List<Double> baselineRounds) {}

    private record Rounds(
            String measure, String unit, Goal goal, boolean isRatio, List<Double> values, List<Double> baselines) {}

    private final Map<String, Rounds> rounds = new LinkedHashMap<>();

    void fact(String what, Object value) {
        facts.put(what, value.toString());
        System.out.println("Measured " + what + ": " + value);
    }

    /** A round of a figure whose ratio to its baseline has the goal; that ratio. */
    double ratio(String id, String measure, String unit, double value, double baseline, Goal goal) {
        add(id, measure, unit, value, goal, true, Optional.of(baseline));
        return value / baseline;
    }

    /** A round of a figure that has the goal itself. */
    void value(String id, String measure, String unit, double value, Goal goal) {
        add(id, measure, unit, value, goal, false, Optional.empty());
    }

    private void add(
            String id,
            String measure,
            String unit,
            double value,
            Goal goal,
            boolean isRatio,
            Optional<Double> baseline) {
        Rounds of = rounds.computeIfAbsent(
                id, any -> new Rounds(measure, unit, goal, isRatio, new ArrayList<>(), new ArrayList<>()));
        of.values().add(value);
        baseline.ifPresent(of.baselines()::add);
        all.put(id, measured(id, of));
        System.out.printf(
                Locale.ROOT,
                "Measured %s %s: %s %s%s%n",
                id,
                measure,
                figure(value),
                unit,
                baseline.map(each ->
                                String.format(Locale.ROOT, ", baseline %s, ratio %.2f", figure(each), value / each))
                        .orElse(""));
    }

    private static Measured measured(String id, Rounds of) {
        double value = middle(of.values());
        Optional<Double> baseline = of.baselines().isEmpty() ? Optional.empty() : Optional.of(middle(of.baselines()));
        Optional<Double> ratio = baseline.map(each -> value / each);
        double judged = of.isRatio() ? ratio.orElseThrow() : value;
        return new Measured(
                id,
                of.measure(),
                of.unit(),
                rounded(value),
                baseline.map(Figures::rounded),
                ratio.map(Figures::rounded),
                of.goal().words(),
                of.goal().isMet().test(judged),
                of.values().stream().map(Figures::rounded).toList(),
                of.baselines().stream().map(Figures::rounded).toList());
    }

    void print(String name, Machine machine) {
        System.out.println(markdown(name, machine));
    }

    static Path folder() {
        return System.getProperty("relais.bench.parts") == null ? DOCS : TRIED;
    }

    /** What was measured up to now, so that nothing is lost if the rest takes too long. */
    void keep(String name, Machine machine) {
        String markdown = markdown(name, machine);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        json.put("machine", machine);
        json.put("facts", facts);
        json.put("figures", all.values().stream().map(Figures::plain).toList());
        try {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(name + ".md"), markdown);
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(folder().resolve(name + ".json").toFile(), json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> plain(Measured figure) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", figure.id());
        plain.put("measure", figure.measure());
        plain.put("unit", figure.unit());
        plain.put("value", figure.value());
        plain.put("baseline", figure.baseline().orElse(null));
        plain.put("ratio", figure.ratio().orElse(null));
        plain.put("goal", figure.goal());
        plain.put("met", figure.met());
        plain.put("rounds", figure.rounds());
        plain.put("baselineRounds", figure.baselineRounds());
        return plain;
    }

    private String markdown(String name, Machine machine) {
        String head = "# Benchmark: " + name + "\n\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + ": "
                + machine.inWords() + ".\nRun it again with `bin/bench " + name + "`.\n\n"
                + facts.entrySet().stream()
                        .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n| | measure | value | baseline | ratio | goal | met |\n|---|---|---:|---:|---:|---|---|\n";
        return head + all.values().stream().map(Figures::row).collect(Collectors.joining());
    }

    private static String row(Measured figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %s | %s | %s | %s |%n",
                figure.id(),
                figure.measure(),
                figure(figure.value()),
                figure.unit(),
                figure.baseline().map(Figures::figure).orElse(""),
                figure.ratio()
                        .map(each -> String.format(Locale.ROOT, "%.2f", each))
                        .orElse(""),
                figure.goal(),
                figure.met() ? "yes" : "**no**");
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
    }

    static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
