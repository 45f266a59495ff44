package dev.relais.persistence.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.overview.Durations;
import dev.relais.persistence.sql.Sql;

/** Adds what a run did to the figures of its hour, of its shop and of all shops. */
final class HourlyFigureSql {

    /** Of all shops together: enough that those who add to the same row seldom meet, few enough to be summed up at a glance. */
    private static final int PARTS = 4;

    private static final String ADD = """
            insert into hourly_figure as known (scope, hour, sent, succeeded, failed)
            values (:scope, :hour, :sent, :succeeded, :failed)
            on conflict (scope, hour) do update set
                sent = known.sent + excluded.sent,
                succeeded = known.succeeded + excluded.succeeded,
                failed = known.failed + excluded.failed
            """;

    private static final String ADD_DURATION = """
            insert into hourly_duration as known (scope, hour, minutes, orders)
            values (:scope, :hour, :minutes, :orders)
            on conflict (scope, hour, minutes) do update set orders = known.orders + excluded.orders
            """;

    private HourlyFigureSql() {}

    static void add(Sql sql, ProcessRun run, Instant now) {
        int sent = run.counted(Figure.SENT);
        int succeeded = run.counted(Figure.SUCCEEDED);
        int failed = run.counted(Figure.FAILED);
        if (sent + succeeded + failed == 0) {
            return;
        }
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Map<Duration, Long> durations =
                run.confirmations().stream().collect(Collectors.groupingBy(Durations::limitOf, Collectors.counting()));
        scopes(run).forEach(scope -> {
            sql.update(
                    ADD, Map.of("scope", scope, "hour", hour, "sent", sent, "succeeded", succeeded, "failed", failed));
            Durations.LIMITS.stream()
                    .filter(durations::containsKey)
                    .forEach(limit -> sql.update(
                            ADD_DURATION,
                            Map.of(
                                    "scope",
                                    scope,
                                    "hour",
                                    hour,
                                    "minutes",
                                    limit.toMinutes(),
                                    "orders",
                                    durations.get(limit))));
        });
    }

    /** Always in this order, so that nobody waits in a circle. */
    private static Stream<String> scopes(ProcessRun run) {
        String shop = run.shop().value();
        return Stream.of("*" + Math.floorMod(shop.hashCode(), PARTS), shop);
    }
}
