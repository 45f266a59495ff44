package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What was measured, printed, and kept as Markdown and JSON under {@code docs/benchmarks}. */
final class MicroFigures {

    private static final Path DOCS = Path.of("..", "docs", "benchmarks");
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final List<Figure> all = new ArrayList<>();

    /**
     * A figure as it is kept.
     *
     * @param micros how long it took on average, in µs
     * @param error within which the average lies with 99.9 % certainty, in µs
     * @param bytes how much memory it took from the heap
     * @param rounds the averages of each second
     */
    record Figure(String measure, double micros, double error, long bytes, List<Double> rounds) {}

    void add(String measure, RunResult result) {
        Figure figure = new Figure(
                measure,
                rounded(result.getPrimaryResult().getScore()),
                rounded(result.getPrimaryResult().getScoreError()),
                Math.round(result.getSecondaryResults().get(ALLOCATED).getScore()),
                result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .map(IterationResult::getPrimaryResult)
                        .map(round -> rounded(round.getScore()))
                        .toList());
        all.add(figure);
        System.out.printf(Locale.ROOT, "Measured %s: %.1f µs, %,d bytes%n", measure, figure.micros(), figure.bytes());
    }

    void keep(String name) throws IOException {
        Map<String, Object> machine = machine();
        String markdown = markdown(name, machine);
        System.out.println(markdown);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        json.put("machine", machine);
        json.put("figures", all);
        Files.createDirectories(DOCS);
        Files.writeString(DOCS.resolve(name + ".md"), markdown);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(DOCS.resolve(name + ".json").toFile(), json);
    }

    private String markdown(String name, Map<String, Object> machine) {
        return """
                # Benchmark: %s

                Measured on %s: commit %s, %s × %s, %s, %s.
                Run it again with `bin/bench %1$s`.

                One thread, without database and network. How sure the time is, is its 99.9 %% interval.

                | measure | time | ± | memory taken |
                |---|---:|---:|---:|
                """.formatted(
                                name,
                                LocalDate.now(ZoneOffset.UTC),
                                machine.get("commit"),
                                machine.get("processors"),
                                machine.get("processor"),
                                machine.get("java"),
                                machine.get("system"))
                + all.stream().map(MicroFigures::row).collect(Collectors.joining());
    }

    private static String row(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f µs | %.1f µs | %,d bytes |%n",
                figure.measure(),
                figure.micros(),
                figure.error(),
                figure.bytes());
    }

    /** Where and of what it was measured, as the other benchmarks say it. */
    private static Map<String, Object> machine() throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("commit", headCommit());
        machine.put("processor", processor());
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static String headCommit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private static String processor() throws IOException {
        Path says = Path.of("/proc/cpuinfo");
        if (!Files.exists(says)) {
            return "unknown processor";
        }
        return Files.readAllLines(says).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
