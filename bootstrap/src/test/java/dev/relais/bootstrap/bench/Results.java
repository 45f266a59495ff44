package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A table of figures: printed, and kept as Markdown and JSON under {@code docs/benchmarks}. */
final class Results {

    private static final Path DOCS = Path.of("..", "docs", "benchmarks");

    private final String name;
    private final Machine machine;
    private final Map<String, Long> facts = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Results(String name, Machine machine) {
        this.name = name;
        this.machine = machine;
    }

    /** One measure: what most of the samples did not exceed, against the goal. */
    record Line(String measure, double p50, double p99, String unit, double goal, boolean met, int samples) {}

    void fact(String what, long count) {
        facts.put(what, count);
    }

    void line(String measure, double p50, double p99, String unit, double goal, int samples) {
        lines.add(new Line(measure, rounded(p50), rounded(p99), unit, goal, p99 <= goal, samples));
    }

    void write() throws IOException {
        String markdown = markdown();
        System.out.println(markdown);
        Files.createDirectories(DOCS);
        Files.writeString(DOCS.resolve(name + ".md"), markdown);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        json.put("machine", machine);
        json.put("facts", facts);
        json.put("lines", lines);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(DOCS.resolve(name + ".json").toFile(), json);
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Benchmark: " + name + "\n\n");
        text.append("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(machine.inWords())
                .append(".\nRun it again with `bin/bench ")
                .append(name)
                .append("`.\n\n");
        facts.forEach((what, count) -> text.append(String.format(Locale.ROOT, "- %,d %s%n", count, what)));
        text.append("\n| measure | p50 | p99 | goal for p99 | met | samples |\n|---|---:|---:|---:|---|---:|\n");
        lines.forEach(line -> text.append(String.format(
                Locale.ROOT,
                "| `%s` | %.1f %s | %.1f %s | %.0f %s | %s | %d |%n",
                line.measure(),
                line.p50(),
                line.unit(),
                line.p99(),
                line.unit(),
                line.goal(),
                line.unit(),
                line.met() ? "yes" : "**no**",
                line.samples())));
        return text.toString();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
