package dev.relais.persistence.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.StepLevel;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.overview.LogSource;
import dev.relais.domain.task.Outcome;

/** The log as one list out of two tables, each read along its index only as far as the page needs. */
final class LogSql {

    private static final String PAGE = """
            select * from (
                (select e.at, 0 as source, e.id, e.order_ref, cast(null as text) as process, e.kind, e.operation,
                        e.outcome, e.reason, e.detail_names, e.detail_values, cast(null as text) as level,
                        cast(null as text) as message
                 from order_event e
                 where e.shop_code = :shop and %1$s
                 order by e.at desc, e.id desc limit :limit)
                union all
                (select l.at, 1, l.id, l.order_ref, %3$s, null, null, null, null, null, null, l.level, l.message
                 from process_log l
                 where l.shop_code = :shop and %2$s
                 order by l.at desc, l.id desc limit :limit)
            ) line
            order by at desc, source desc, id desc limit :limit
            """;

    /** Looked up line by line: a join would tempt the planner to read all runs for the few lines of a page. */
    private static final String PROCESS = "(select r.kind from process_run r where r.id = l.run_id)";

    private LogSql() {}

    static String page(LogFilter filter, Optional<LogPosition> after) {
        return PAGE.formatted(
                String.join(" and ", conditions("e", LogSource.ORDER, filter, after)),
                String.join(" and ", conditions("l", LogSource.PROCESS, filter, after)),
                PROCESS);
    }

    private static List<String> conditions(
            String table, LogSource source, LogFilter filter, Optional<LogPosition> after) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        filter.order().ifPresent(order -> conditions.add(table + ".order_ref = :order"));
        filter.period().from().ifPresent(from -> conditions.add(table + ".at >= :from"));
        filter.period().until().ifPresent(until -> conditions.add(table + ".at < :until"));
        after.ifPresent(position -> conditions.add(behind(table, source, position)));
        filter.process()
                .ifPresent(process -> conditions.add(source == LogSource.PROCESS ? PROCESS + " = :process" : "false"));
        conditions.add(source == LogSource.PROCESS ? lineLevel(filter.level()) : stepLevel(filter.level()));
        return conditions;
    }

    /** At one instant lines of runs stand before steps of orders, each the latest written first. */
    private static String behind(String table, LogSource source, LogPosition position) {
        if (source == position.source()) {
            return "(%1$s.at, %1$s.id) < (:at, :id)".formatted(table);
        }
        return table + (source == LogSource.ORDER ? ".at <= :at" : ".at < :at");
    }

    private static String lineLevel(LogLevel least) {
        return "l.level in ("
                + words(Stream.of(LogLevel.values())
                        .filter(level -> level.compareTo(least) >= 0)
                        .map(LogLevel::name)) + ")";
    }

    private static String stepLevel(LogLevel least) {
        String kinds = words(Stream.of(EventKind.values())
                .filter(kind -> kind != EventKind.ENDED)
                .filter(kind -> StepLevel.of(kind, null).compareTo(least) >= 0)
                .map(EventKind::word));
        String outcomes = words(Stream.of(Outcome.values())
                .filter(outcome -> StepLevel.of(EventKind.ENDED, outcome).compareTo(least) >= 0)
                .map(Outcome::word));
        return "(e.kind in (" + kinds + ") or e.kind = '" + EventKind.ENDED.word() + "' and e.outcome in (" + outcomes
                + "))";
    }

    /** Words of our own; one that is nobody's makes an empty list valid SQL. */
    private static String words(Stream<String> words) {
        return Stream.concat(words, Stream.of("")).map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
