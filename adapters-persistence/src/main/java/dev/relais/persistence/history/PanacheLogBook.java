package dev.relais.persistence.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.StepLevel;
import dev.relais.domain.overview.LogBook;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.LogLine;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.overview.LogSource;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Outcome;
import org.jspecify.annotations.Nullable;

/** The log in PostgreSQL: timelines and process log read as one. */
@Singleton
@Transactional
class PanacheLogBook implements LogBook {

    private final EntityManager database;

    @Inject
    PanacheLogBook(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<LogLine> page(LogFilter filter, Optional<LogPosition> after, int limit) {
        Query query = database.createNativeQuery(LogSql.page(filter, after), Object[].class)
                .setParameter("shop", filter.shop().value())
                .setParameter("limit", limit);
        filter.order().ifPresent(order -> query.setParameter("order", order.value()));
        filter.process().ifPresent(process -> query.setParameter("process", process.word()));
        filter.period().from().ifPresent(from -> query.setParameter("from", from));
        filter.period().until().ifPresent(until -> query.setParameter("until", until));
        after.ifPresent(position -> query.setParameter("at", position.at()).setParameter("id", position.id()));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(PanacheLogBook::line).toList();
    }

    private static LogLine line(@Nullable Object[] row) {
        LogSource source = LogSource.values()[((Number) row[1]).intValue()];
        LogPosition position = new LogPosition((Instant) row[0], source, ((Number) row[2]).longValue());
        return source == LogSource.ORDER ? step(position, row) : written(position, row);
    }

    private static LogLine step(LogPosition position, @Nullable Object[] row) {
        EventKind kind = Worded.of(EventKind.class, (String) row[5]);
        Outcome outcome = row[7] == null ? null : Worded.of(Outcome.class, (String) row[7]);
        return new LogLine(
                position,
                StepLevel.of(kind, outcome),
                null,
                (String) row[3],
                new LogLine.Step((String) row[5], (String) row[6], (String) row[7], (String) row[8]),
                "",
                Details.read((String[]) row[9], (String[]) row[10]));
    }

    private static LogLine written(LogPosition position, @Nullable Object[] row) {
        ProcessKind process = Stream.of(ProcessKind.values())
                .filter(kind -> kind.word().equals(row[4]))
                .findFirst()
                .orElse(null);
        return new LogLine(
                position,
                LogLevel.valueOf((String) row[11]),
                process,
                (String) row[3],
                new LogLine.Step(null, null, null, null),
                (String) row[12],
                Map.of());
    }
}
