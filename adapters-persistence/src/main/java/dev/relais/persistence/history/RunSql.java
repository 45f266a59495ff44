package dev.relais.persistence.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.overview.Durations;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;

/** Stores a finished run and its log, and adds what it did to the figures of its hour, of its shop and of all shops, in one statement. */
final class RunSql {

    /** Of all shops together: enough that those who add to the same row seldom meet, few enough to be summed up at a glance. */
    private static final int PARTS = 4;

    /**
     * A run that is stored already is left as it is, and nothing is counted twice. Log lines are numbered in their order; the sequence leaves
     * room between two numbers, as it always did. Of the scopes, all shops come first for everybody, so that nobody waits in a circle.
     */
    private static final String STORE = """
            with stored as (
                insert into process_run (
                    id, shop_code, kind, started_at, finished_at, requests, sent, succeeded, failed, withdrawn, postponed,
                    unknown, mails, mailed, deleted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing
                returning id, shop_code, date_trunc('hour', finished_at, 'UTC') as hour, sent, succeeded, failed
            ), counted as (
                insert into hourly_figure as known (scope, hour, sent, succeeded, failed)
                select scope, hour, sent, succeeded, failed
                from stored cross join unnest(?) with ordinality as each (scope, place)
                where sent + succeeded + failed > 0
                order by place
                on conflict (scope, hour) do update set
                    sent      = known.sent + excluded.sent,
                    succeeded = known.succeeded + excluded.succeeded,
                    failed    = known.failed + excluded.failed
            ), confirmed as (
                insert into hourly_duration as known (scope, hour, minutes, orders)
                select scope, hour, minutes, orders
                from stored cross join unnest(?) with ordinality as each (scope, place)
                            cross join unnest(?, ?) as lasting (minutes, orders)
                order by place, minutes
                on conflict (scope, hour, minutes) do update set orders = known.orders + excluded.orders
            )
            insert into process_log (id, run_id, shop_code, at, level, message, order_ref)
            select nextval('process_log_id'), id, shop_code, at, level, message, order_ref
            from (
                select stored.id, stored.shop_code, line.*
                from stored cross join unnest(?, ?, ?, ?) with ordinality as line (at, level, message, order_ref, place)
                order by place) as line
            """;

    private RunSql() {}

    static void store(Sql sql, ProcessRun run, Instant now) {
        List<LogEntry> log = run.log();
        String[] scopes = scopes(run);
        SortedMap<Duration, Long> durations = durations(run);
        sql.update(
                STORE,
                run.id(),
                run.shop().value(),
                run.kind().word(),
                run.startedAt(),
                now,
                run.counted(Figure.REQUESTS),
                run.counted(Figure.SENT),
                run.counted(Figure.SUCCEEDED),
                run.counted(Figure.FAILED),
                run.counted(Figure.WITHDRAWN),
                run.counted(Figure.POSTPONED),
                run.counted(Figure.UNKNOWN),
                run.counted(Figure.MAILS),
                run.counted(Figure.MAILED),
                run.counted(Figure.DELETED),
                scopes,
                scopes,
                Columns.numbers(durations.keySet(), Duration::toMinutes),
                Columns.numbers(durations.values(), count -> count),
                Columns.instants(log, LogEntry::at),
                Columns.texts(log, entry -> entry.level().name()),
                Columns.texts(log, LogEntry::message),
                Columns.texts(
                        log,
                        entry -> entry.order() == null ? null : entry.order().value()));
    }

    private static SortedMap<Duration, Long> durations(ProcessRun run) {
        return run.confirmations().stream()
                .collect(Collectors.groupingBy(Durations::limitOf, TreeMap::new, Collectors.counting()));
    }

    private static String[] scopes(ProcessRun run) {
        String shop = run.shop().value();
        return new String[] {"*" + Math.floorMod(shop.hashCode(), PARTS), shop};
    }
}
