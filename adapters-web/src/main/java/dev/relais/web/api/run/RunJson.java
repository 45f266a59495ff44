package dev.relais.web.api.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.relais.domain.history.ProcessRun;

/** A finished run with its figures, those that are 0 included. */
record RunJson(UUID id, String process, Instant startedAt, Map<String, Integer> figures) {

    static RunJson of(ProcessRun run) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        run.figures().forEach((figure, count) -> figures.put(figure.word(), count));
        return new RunJson(run.id(), run.kind().word(), run.startedAt(), figures);
    }
}
