package dev.relais.persistence.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.Batches;
import dev.relais.persistence.order.LinkColumns;
import dev.relais.persistence.task.OrderTaskRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** Requests and the tasks they hold, in PostgreSQL. */
@Singleton
@Transactional
class PanacheBatches implements Batches {

    /** Served by order_task_of_batch, then the orders' key. */
    private static final String TASKS_OF = """
            select t.id, t.shop_code, t.order_ref, t.want_ship, t.want_status_operation, t.operation, t.attempts,
                   t.first_tried_at, t.sent_number, t.sent_carrier, t.sent_url, t.sent_reason,
                   o.feed_order_id, o.channel, o.channel_reference, o.fulfilled_by, t.part_of
            from order_task t
            join shop_order o on o.shop_code = t.shop_code and o.order_ref = t.order_ref
            where t.attempt = :attempt
            order by t.id
            """;

    private final EntityManager database;
    private final Rows rows;
    private final TaskRows taskRows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<BatchRow, UUID> {}

    @Singleton
    static class TaskRows implements PanacheRepositoryBase<OrderTaskRow, UUID> {}

    @Inject
    PanacheBatches(EntityManager database, Rows rows, TaskRows taskRows) {
        this.database = database;
        this.rows = rows;
        this.taskRows = taskRows;
    }

    @Override
    public void write(Batch batch, List<SentTask> tasks, Instant leaseUntil) {
        BatchRow row = new BatchRow();
        row.write(batch, leaseUntil);
        rows.persist(row);
        List<UUID> ids = tasks.stream().map(task -> task.id().value()).toList();
        Map<UUID, OrderTaskRow> known = taskRows.find("id in ?1", ids).stream()
                .collect(Collectors.toMap(OrderTaskRow::id, Function.identity()));
        for (SentTask task : tasks) {
            OrderTaskRow taskRow = known.getOrDefault(task.id().value(), OrderTaskRow.begun(leaseUntil));
            taskRow.write(task, row.attempt);
            taskRows.persist(taskRow);
        }
        rows.flush();
    }

    @Override
    public boolean replace(Batch batch, BatchState expected, Instant leaseUntil) {
        BatchRow row = rows.findById(batch.attempt().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.state.equals(expected.name())) {
            return false;
        }
        row.write(batch, leaseUntil);
        return true;
    }

    @Override
    public List<SentTask> tasksOf(AttemptId attempt) {
        List<Object[]> found = database.createNativeQuery(TASKS_OF, Object[].class)
                .setParameter("attempt", attempt.value())
                .getResultList();
        return found.stream().map(PanacheBatches::sentTask).toList();
    }

    @Override
    public Optional<Batch> nextReady(ShopCode shop) {
        return rows.find("shopCode = ?1 and state = 'READY' order by attempt", shop.value())
                .firstResultOptional()
                .map(BatchRow::read);
    }

    @Override
    public List<Batch> dueForPoll(ShopCode shop, Instant now, int limit) {
        return rows
                .find("shopCode = ?1 and state = 'SENT' and nextPollAt <= ?2 order by nextPollAt", shop.value(), now)
                .page(0, limit)
                .stream()
                .map(BatchRow::read)
                .toList();
    }

    @Override
    public List<Batch> sending(ShopCode shop, int limit) {
        return rows.find("shopCode = ?1 and state = 'SENDING' order by attempt", shop.value()).page(0, limit).stream()
                .map(BatchRow::read)
                .toList();
    }

    @Override
    public List<Batch> unclear(ShopCode shop, Instant now, int limit) {
        return rows
                .find("shopCode = ?1 and state = 'UNKNOWN' and leaseUntil <= ?2 order by attempt", shop.value(), now)
                .page(0, limit)
                .stream()
                .map(BatchRow::read)
                .toList();
    }

    @Override
    public Set<BatchId> ofEarlier(Batch request, Collection<BatchId> ids) {
        return rows
                .find(
                        "shopCode = ?1 and batchId in ?2 and sentAt < ?3",
                        request.shop().value(),
                        ids.stream().map(BatchId::value).toList(),
                        request.requireSentAt())
                .stream()
                .map(BatchRow::read)
                .map(Batch::requireBatchId)
                .collect(Collectors.toSet());
    }

    private static SentTask sentTask(@Nullable Object[] row) {
        ShoppingFeedLink link = Objects.requireNonNull(
                LinkColumns.read(
                        row[12] == null ? null : ((Number) row[12]).longValue(),
                        (String) row[13],
                        (String) row[14],
                        (String) row[15]),
                "an order that was sent is linked");
        return new SentTask(
                new TaskId((UUID) row[0]),
                OrderKey.of((String) row[1], (String) row[2]),
                link,
                OrderTaskRow.wanted((String) row[3], (Boolean) row[4]),
                new OrderOperation(
                        Worded.of(Operation.class, (String) row[5]),
                        link.orderId(),
                        new Tracking((String) row[8], (String) row[9], (String) row[10]),
                        (String) row[11]),
                ((Number) row[6]).intValue(),
                (Instant) row[7],
                row[16] == null ? null : new TaskId((UUID) row[16]));
    }
}
