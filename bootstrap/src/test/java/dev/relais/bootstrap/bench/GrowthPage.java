package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Points by what there is more and more of: drawn, and kept as a page with the pictures and as JSON under {@code docs/benchmarks}. */
final class GrowthPage {

    private final String name;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<Chart, Map<String, SortedMap<Double, Double>>> charts = new EnumMap<>(Chart.class);

    GrowthPage(String name) {
        this.name = name;
    }

    /** A picture; what it is of comes first in the words of its file. */
    enum Chart {
        QUEUE("Orders sent a second with a long queue", "orders queued", "orders a second"),
        CLAIM("A claim from a long queue", "orders queued", "ms, the middle of a thousand"),
        HEAP("Live heap with a long queue, of 128 MB", "orders queued", "MB"),
        SHOPS("Orders sent a second, 20,000 of so many shops", "shops", "orders a second"),
        QUESTIONS("Questions of a node that has nothing to do", "shops", "transactions a second"),
        NODES("Orders sent a second by nodes on the same machine", "nodes", "orders a second");

        private final String title;
        private final String across;
        private final String up;

        Chart(String title, String across, String up) {
            this.title = title;
            this.across = across;
            this.up = up;
        }

        private String file(String page) {
            return page + "-" + name().toLowerCase(Locale.ROOT) + ".svg";
        }
    }

    void fact(String what, Object value) {
        facts.put(what, value.toString());
        System.out.println("Measured " + what + ": " + value);
    }

    void point(Chart chart, String series, double across, double value) {
        double rounded = Math.round(value * 1000) / 1000.0;
        charts.computeIfAbsent(chart, any -> new LinkedHashMap<>())
                .computeIfAbsent(series, any -> new TreeMap<>())
                .put(across, rounded);
        System.out.printf(
                Locale.ROOT, "Measured %s: %s at %,.0f %s: %s%n", chart.title, series, across, chart.across, rounded);
    }

    /** What was measured up to now. */
    void keep() {
        Machine machine = Machine.here();
        Path folder = Figures.folder();
        try {
            Files.createDirectories(folder);
            for (Chart chart : charts.keySet()) {
                drawn(chart).write(folder.resolve(chart.file(name)));
            }
            Files.writeString(folder.resolve(name + ".md"), markdown(machine));
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(folder.resolve(name + ".json").toFile(), json(machine));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Plot drawn(Chart chart) {
        Plot plot = Plot.titled(chart.title).x(chart.across).y(chart.up);
        charts.get(chart).forEach(plot::series);
        return plot;
    }

    private Map<String, Object> json(Machine machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        json.put("machine", machine);
        json.put("facts", facts);
        json.put("charts", charts);
        return json;
    }

    private String markdown(Machine machine) {
        return "# Benchmark: " + name + "\n\nHow figures run when there is more of something. Measured on "
                + LocalDate.now(ZoneOffset.UTC) + ": " + machine.inWords() + ".\nRun it again with `bin/bench " + name
                + "`. Points of one picture compare; the machine's mood may differ between pictures.\n\n"
                + facts.entrySet().stream()
                        .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
                        .collect(Collectors.joining())
                + charts.keySet().stream().map(this::section).collect(Collectors.joining());
    }

    private String section(Chart chart) {
        return "\n## " + chart.title + "\n\n![" + chart.title + "](" + chart.file(name) + ")\n\n| " + chart.across
                + " | series | " + chart.up + " |\n|---:|---|---:|\n"
                + charts.get(chart).entrySet().stream().map(GrowthPage::rows).collect(Collectors.joining());
    }

    private static String rows(Map.Entry<String, SortedMap<Double, Double>> series) {
        return series.getValue().entrySet().stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        point.getValue() >= 100 ? "| %,.0f | %s | %,.0f |%n" : "| %,.0f | %s | %.2f |%n",
                        point.getKey(),
                        series.getKey(),
                        point.getValue()))
                .collect(Collectors.joining());
    }
}
