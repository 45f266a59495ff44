package dev.relais.persistence.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.Batches;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;
import dev.relais.persistence.task.TaskColumns;
import org.jspecify.annotations.Nullable;

/** Requests and the tasks they hold, in PostgreSQL. */
@Singleton
@Transactional
class PostgresBatches implements Batches {

    private final Sql sql;

    @Inject
    PostgresBatches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void write(Batch batch, List<SentTask> tasks, Instant leaseUntil) {
        sql.update(
                BatchSql.WRITE,
                batch.attempt().value(),
                batch.shop().value(),
                batch.operation().word(),
                batch.state().name(),
                idOf(batch),
                batch.sentAt(),
                batch.polls(),
                batch.nextPollAt(),
                batch.stuck(),
                leaseUntil);
        sql.update(
                BatchSql.WRITE_TASKS,
                batch.attempt().value(),
                leaseUntil,
                Columns.ids(tasks, task -> task.id().value()),
                Columns.texts(tasks, task -> task.order().shop().value()),
                Columns.texts(tasks, task -> task.order().ref().value()),
                Columns.texts(tasks, task -> TaskColumns.wantShip(task.carried())),
                Columns.flags(tasks, task -> task.carried().statusOperation()),
                Columns.texts(tasks, task -> task.operation().word()),
                Columns.counts(tasks, SentTask::attempts),
                Columns.instants(tasks, SentTask::firstTriedAt),
                Columns.texts(tasks, task -> task.sent().tracking().number()),
                Columns.texts(tasks, task -> task.sent().tracking().carrier()),
                Columns.texts(tasks, task -> task.sent().tracking().url()),
                Columns.texts(tasks, task -> task.sent().cancelReason()),
                Columns.ids(
                        tasks,
                        task -> task.partOf() == null ? null : task.partOf().value()));
    }

    @Override
    public boolean replace(Batch batch, BatchState expected, Instant leaseUntil) {
        return sql.update(
                        BatchSql.REPLACE,
                        batch.shop().value(),
                        batch.operation().word(),
                        batch.state().name(),
                        idOf(batch),
                        batch.sentAt(),
                        batch.polls(),
                        batch.nextPollAt(),
                        batch.stuck(),
                        leaseUntil,
                        batch.attempt().value(),
                        expected.name())
                == 1;
    }

    @Override
    public List<SentTask> tasksOf(AttemptId attempt) {
        return sql.list(BatchSql.TASKS_OF, TaskColumns::sent, attempt.value());
    }

    @Override
    public Optional<Batch> nextReady(ShopCode shop) {
        return sql.first(BatchSql.NEXT_READY, PostgresBatches::read, shop.value());
    }

    @Override
    public List<Batch> dueForPoll(ShopCode shop, Instant now, int limit) {
        return sql.list(BatchSql.DUE_FOR_POLL, PostgresBatches::read, shop.value(), now, limit);
    }

    @Override
    public List<Batch> sending(ShopCode shop, int limit) {
        return sql.list(BatchSql.SENDING, PostgresBatches::read, shop.value(), limit);
    }

    @Override
    public List<Batch> unclear(ShopCode shop, Instant now, int limit) {
        return sql.list(BatchSql.UNCLEAR, PostgresBatches::read, shop.value(), now, limit);
    }

    @Override
    public Set<BatchId> ofEarlier(Batch request, Collection<BatchId> ids) {
        return sql
                .list(
                        BatchSql.OF_EARLIER,
                        row -> new BatchId(row.getString(1)),
                        request.shop().value(),
                        ids.stream().map(BatchId::value).toArray(String[]::new),
                        request.requireSentAt())
                .stream()
                .collect(Collectors.toSet());
    }

    private static @Nullable String idOf(Batch batch) {
        return batch.batchId() == null ? null : batch.batchId().value();
    }

    private static Batch read(ResultSet row) throws SQLException {
        String id = row.getString("batch_id");
        return new Batch(
                new AttemptId(row.getObject("attempt", UUID.class)),
                new ShopCode(row.getString("shop_code")),
                Worded.of(Operation.class, row.getString("operation")),
                BatchState.valueOf(row.getString("state")),
                id == null ? null : new BatchId(id),
                Sql.instant(row, "sent_at"),
                row.getInt("polls"),
                Sql.instant(row, "next_poll_at"),
                row.getBoolean("stuck"));
    }
}
