package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What {@code bin/bench smoke} has written of its measures.
 *
 * @param source the commit, machine and baselines that it was measured with, in words
 * @param ratios to the baseline, by the id of the measure
 */
record Published(String source, Map<String, Double> ratios) {

    private static final Path FILE = Figures.DOCS.resolve(Smoke.NAME + ".json");

    static Published read() {
        try {
            JsonNode file = new ObjectMapper().readTree(FILE.toFile());
            Map<String, Double> ratios = new HashMap<>();
            file.path("figures")
                    .forEach(each -> ratios.put(
                            each.path("id").asText(), each.path("ratio").asDouble()));
            String source = "commit %s on %s × %s, baselines: %s"
                    .formatted(
                            file.at("/machine/commit").asText(),
                            file.at("/machine/processors").asText(),
                            file.at("/machine/processor").asText(),
                            file.at("/facts/baselines").asText());
            return new Published(source, ratios);
        } catch (IOException missing) {
            throw new UncheckedIOException(FILE + " cannot be read; publish it with bin/bench smoke", missing);
        }
    }

    /** One verdict a measure, all of them open. */
    List<Verdict> verdicts(List<String> measures) {
        return measures.stream()
                .map(measure -> Verdict.open(measure, ratio(measure)))
                .toList();
    }

    private double ratio(String measure) {
        Double ratio = ratios.get(measure);
        if (ratio == null) {
            throw new IllegalStateException(
                    FILE + " says nothing of " + measure + "; publish it anew with bin/bench smoke");
        }
        return ratio;
    }
}
