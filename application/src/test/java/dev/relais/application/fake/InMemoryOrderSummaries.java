package dev.relais.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.overview.Sorting;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;

/** Orders to look at, derived from what the other fakes hold. */
public final class InMemoryOrderSummaries implements OrderSummaries {

    private static final Comparator<OrderCursor> OLDEST_FIRST = Comparator.comparing(OrderCursor::declaredAt)
            .thenComparing(cursor -> cursor.order().toString());

    private final Tables tables;
    private final InMemoryHistory history;

    InMemoryOrderSummaries(Tables tables, InMemoryHistory history) {
        this.tables = tables;
        this.history = history;
    }

    @Override
    public List<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        Comparator<OrderCursor> sorting =
                filter.sorting() == Sorting.OLDEST_FIRST ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        return tables.orders.values().stream()
                .map(this::summary)
                .filter(summary -> Filters.matches(filter, summary))
                .sorted(Comparator.comparing(OrderCursor::behind, sorting))
                .filter(summary -> after.map(cursor -> sorting.compare(OrderCursor.behind(summary), cursor) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public int count(OrderFilter filter, int most) {
        return page(filter, Optional.empty(), most).size();
    }

    @Override
    public int countAmong(OrderFilter filter, int first) {
        return (int) page(filter.at(Progress.ANY), Optional.empty(), first).stream()
                .filter(summary -> Filters.matches(filter, summary))
                .count();
    }

    @Override
    public Optional<OrderSummary> find(OrderKey order) {
        return Optional.ofNullable(tables.orders.get(order)).map(this::summary);
    }

    private OrderSummary summary(Order order) {
        List<OrderEvent> steps = history.timeline(order.key(), Integer.MAX_VALUE);
        return new OrderSummary(order, open(order.key()), lastOutcome(steps), tables.declaredAt.get(order.key()));
    }

    private List<OpenTask> open(OrderKey order) {
        Stream<OpenTask> sent = tables.travelling.values().stream()
                .filter(each -> each.task().order().equals(order))
                .map(this::openTask);
        Stream<OpenTask> unsent = tables.unsent.values().stream()
                .filter(task -> task.order().equals(order))
                .map(task -> new OpenTask(task.id(), task.next(), task.dueAt(), task.attempts(), null, null, false));
        return Stream.concat(sent, unsent).toList();
    }

    private OpenTask openTask(Tables.Travelling travelling) {
        Tables.Written written = tables.batches.get(travelling.attempt());
        Batch batch = written.batch();
        SentTask task = travelling.task();
        Instant dueAt = Optional.ofNullable(batch.nextPollAt()).orElse(written.leaseUntil());
        return new OpenTask(
                task.id(), task.operation(), dueAt, task.attempts(), batch.state(), batch.batchId(), batch.stuck());
    }

    private static Optional<LastOutcome> lastOutcome(List<OrderEvent> steps) {
        return steps.stream()
                .flatMap(step -> Optional.ofNullable(step.outcome())
                        .map(outcome -> new LastOutcome(
                                outcome,
                                step.operation(),
                                step.reason(),
                                step.details().getOrDefault("message", ""),
                                step.at()))
                        .stream())
                .findFirst();
    }
}
