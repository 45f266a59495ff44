package dev.relais.web.api.log;

import java.util.List;

import dev.relais.application.inspect.ReadLog;
import dev.relais.web.query.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, the latest line first.
 *
 * @param next what to give as {@code after} for the next page; null if this is the last
 */
record LogPageJson(List<LogEntryJson> entries, @Nullable String next) {

    static LogPageJson of(ReadLog.Page page) {
        return new LogPageJson(
                page.lines().stream().map(LogEntryJson::of).toList(),
                page.next().map(Cursors::write).orElse(null));
    }
}
