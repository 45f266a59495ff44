package dev.relais.web.api.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.overview.RunSummary;

/** A finished run with its figures, those that are 0 included. */
record RunJson(UUID id, String process, Instant startedAt, Map<String, Integer> figures) {

    static RunJson of(ProcessRun run) {
        return new RunJson(run.id(), run.kind().word(), run.startedAt(), byWord(run.figures()));
    }

    /** A run that was stored, with the time it took. */
    record Stored(UUID id, String process, Instant startedAt, Instant finishedAt, Map<String, Integer> figures) {

        static Stored of(RunSummary run) {
            return new Stored(run.id(), run.process().word(), run.startedAt(), run.finishedAt(), byWord(run.figures()));
        }
    }

    /** The latest runs, the latest begun first. */
    record Latest(List<Stored> runs) {

        static Latest of(List<RunSummary> runs) {
            return new Latest(runs.stream().map(Stored::of).toList());
        }
    }

    private static Map<String, Integer> byWord(Map<Figure, Integer> figures) {
        Map<String, Integer> byWord = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            byWord.put(figure.word(), figures.getOrDefault(figure, 0));
        }
        return byWord;
    }
}
