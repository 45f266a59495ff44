package dev.relais.bootstrap.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.relais.bootstrap.fixture.RunningRelais;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures the small form of the benchmark anew, and publishes nothing. It has to have the machine for itself. */
@DisplayName("P1, P2, P4 Relais, measured against its database")
class SpeedIT {

    private final Published published = Published.read();

    @TempDir
    static Path directory;

    @Test
    @DisplayName("has lost no more than four tenths of the speed that docs/benchmarks/smoke.json publishes")
    void speed() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        published.verdicts(Smoke.MEASURES).forEach(each -> verdicts.put(each.measure(), each));

        try (Smoke smoke = new Smoke(directory)) {
            RunningRelais node = smoke.warmed();
            for (var open = open(verdicts.values()); !open.isEmpty(); open = open(verdicts.values())) {
                smoke.round(node, open)
                        .forEach((measure, ratio) ->
                                verdicts.computeIfPresent(measure, (same, verdict) -> verdict.measured(ratio)));
            }
        }

        assertThat(verdicts.values()).as(words(verdicts.values())).allMatch(Verdict::isFastEnough);
    }

    private static List<String> open(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict::needsAnotherRound)
                .map(Verdict::measure)
                .toList();
    }

    private String words(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::inWords)
                .collect(Collectors.joining(
                        "; ",
                        "",
                        "; published by " + published.source()
                                + ". If Relais has to be so slow from now on, publish it with bin/bench smoke"));
    }
}
