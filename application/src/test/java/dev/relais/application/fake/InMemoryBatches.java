package dev.relais.application.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.Batches;

/** Requests and the tasks they hold, in memory. */
public class InMemoryBatches implements Batches {

    private final Tables tables;

    public InMemoryBatches(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void write(Batch batch, List<SentTask> tasks, Instant leaseUntil) {
        tables.batches.put(batch.attempt(), new Tables.Written(batch, leaseUntil));
        for (SentTask task : tasks) {
            tables.unsent.remove(task.id());
            tables.travelling.put(task.id(), new Tables.Travelling(task, batch.attempt()));
        }
    }

    @Override
    public boolean replace(Batch batch, BatchState expected, Instant leaseUntil) {
        Tables.Written known = tables.batches.get(batch.attempt());
        if (known == null || known.batch().state() != expected) {
            return false;
        }
        tables.batches.put(batch.attempt(), new Tables.Written(batch, leaseUntil));
        return true;
    }

    @Override
    public List<SentTask> tasksOf(AttemptId attempt) {
        return tables.travelling.values().stream()
                .filter(each -> each.attempt().equals(attempt))
                .map(Tables.Travelling::task)
                .sorted(Comparator.comparing(task -> Tables.madeAt(task.id().value())))
                .toList();
    }

    @Override
    public Optional<Batch> nextReady(ShopCode shop) {
        return tables.batchesOf(shop)
                .map(Tables.Written::batch)
                .filter(batch -> batch.state() == BatchState.READY)
                .findFirst();
    }

    @Override
    public List<Batch> dueForPoll(ShopCode shop, Instant now, int limit) {
        return polledBy(tables, shop, now).limit(limit).toList();
    }

    @Override
    public List<Batch> sending(ShopCode shop, int limit) {
        return tables.batchesOf(shop)
                .map(Tables.Written::batch)
                .filter(batch -> batch.state() == BatchState.SENDING)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Batch> unclear(ShopCode shop, Instant now, int limit) {
        return unclearBy(tables, shop, now).limit(limit).toList();
    }

    @Override
    public Set<BatchId> ofEarlier(Batch request, Collection<BatchId> ids) {
        return tables.batchesOf(request.shop())
                .map(Tables.Written::batch)
                .filter(batch -> batch.sentAt() != null && batch.sentAt().isBefore(request.requireSentAt()))
                .flatMap(batch -> Optional.ofNullable(batch.batchId()).stream())
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    static Stream<Batch> polledBy(Tables tables, ShopCode shop, Instant now) {
        return tables.batchesOf(shop)
                .map(Tables.Written::batch)
                .filter(batch -> batch.state() == BatchState.SENT)
                .filter(batch -> !nextPollAt(batch).isAfter(now))
                .sorted(Comparator.comparing(InMemoryBatches::nextPollAt));
    }

    static Instant nextPollAt(Batch batch) {
        return Objects.requireNonNull(batch.nextPollAt(), "a request that was accepted is followed");
    }

    static Stream<Batch> unclearBy(Tables tables, ShopCode shop, Instant now) {
        return tables.batchesOf(shop)
                .filter(written -> !written.leaseUntil().isAfter(now))
                .map(Tables.Written::batch)
                .filter(batch -> batch.state() == BatchState.UNKNOWN);
    }
}
