package dev.relais.web.api.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.history.ProcessKind;
import dev.relais.web.query.QueryFields;

/** Which of a shop's latest runs a client asks for, understood. */
record RunQuery(Optional<ProcessKind> process, int limit) {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    static RunQuery read(Map<String, List<String>> parameters) {
        QueryFields query = QueryFields.of(parameters);
        Optional<ProcessKind> process = query.word("process", ProcessKind.values(), ProcessKind::word);
        int limit = query.number("limit", 1, MOST).orElse(USUAL);
        query.finish();
        return new RunQuery(process, limit);
    }
}
