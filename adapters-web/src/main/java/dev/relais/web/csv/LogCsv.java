package dev.relais.web.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import dev.relais.application.inspect.ReadLog;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.LogLine;
import dev.relais.domain.overview.LogPosition;

/** The log as a CSV file, read and written page by page, so that a long one needs no more memory than a short one. */
public final class LogCsv implements StreamingOutput {

    private static final int PAGE = 1000;

    private final ReadLog readLog;
    private final LogFilter filter;

    private LogCsv(ReadLog readLog, LogFilter filter) {
        this.readLog = readLog;
        this.filter = filter;
    }

    /** The answer that offers the file under its shop's name. */
    public static Response download(ReadLog readLog, LogFilter filter) {
        return Response.ok(new LogCsv(readLog, filter))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"log-of-" + filter.shop().value() + ".csv\"")
                .build();
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        try (CsvFile file = CsvFile.of(
                stream,
                "at",
                "level",
                "process",
                "order",
                "event",
                "operation",
                "outcome",
                "reason",
                "message",
                "details")) {
            Optional<LogPosition> next = page(file, Optional.empty());
            while (next.isPresent()) {
                next = page(file, next);
            }
        }
    }

    private Optional<LogPosition> page(CsvFile file, Optional<LogPosition> after) throws IOException {
        ReadLog.Page page = readLog.page(filter, after, PAGE);
        for (LogLine line : page.lines()) {
            row(file, line);
        }
        return page.next();
    }

    private static void row(CsvFile file, LogLine line) throws IOException {
        LogLine.Step step = line.step();
        file.row(
                line.position().at().toString(),
                line.level().word(),
                line.process() == null ? null : line.process().word(),
                line.order(),
                step.event(),
                step.operation(),
                step.outcome(),
                step.reason(),
                line.message(),
                inWords(line.details()));
    }

    private static String inWords(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("; "));
    }
}
