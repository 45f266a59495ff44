package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.LogBook;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.LogLine;
import dev.relais.domain.overview.LogPosition;

/** Reads the log page by page, the latest line first (R41). */
@Singleton
public class ReadLog {

    private final LogBook log;

    @Inject
    public ReadLog(LogBook log) {
        this.log = log;
    }

    /** One page and where the next begins; no next if this is the last. */
    public record Page(List<LogLine> lines, Optional<LogPosition> next) {}

    @Transactional
    public Page page(LogFilter filter, Optional<LogPosition> after, int limit) {
        List<LogLine> found = log.page(filter, after, limit + 1);
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<LogLine> page = List.copyOf(found.subList(0, limit));
        return new Page(page, Optional.of(page.get(limit - 1).position()));
    }
}
