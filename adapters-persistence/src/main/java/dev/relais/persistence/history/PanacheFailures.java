package dev.relais.persistence.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Failures in PostgreSQL. */
@Singleton
@Transactional
class PanacheFailures implements Failures {

    private static final String OPEN = "shopCode = ?1 and orderRef = ?2 and closedAt is null and dismissedAt is null";

    private static final String LIST = """
            insert into failure (id, shop_code, order_ref, channel, operation, outcome, reason, message, at)
            values (nextval('failure_id'), ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Served by failure_open. */
    private static final String END = """
            update failure f set %s = ?
            from unnest(?, ?, ?) as ended (shop_code, order_ref, operation)
            where f.shop_code = ended.shop_code and f.order_ref = ended.order_ref and f.operation = ended.operation
              and f.closed_at is null and f.dismissed_at is null
            """;

    private static final String CLOSE = END.formatted("closed_at");
    private static final String DISMISS = END.formatted("dismissed_at");

    private final Rows rows;
    private final Sql sql;

    @Singleton
    static class Rows implements PanacheRepositoryBase<FailureRow, Long> {}

    @Inject
    PanacheFailures(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @Override
    public void open(Failure failure) {
        closeAll(Map.of(failure.order(), Set.of(failure.operation())), failure.at());
        sql.update(
                LIST,
                failure.order().shop().value(),
                failure.order().ref().value(),
                failure.channel() == null ? null : failure.channel().name(),
                failure.operation().word(),
                failure.outcome().word(),
                failure.reason().word(),
                failure.message(),
                failure.at());
    }

    @Override
    public void closeAll(Map<OrderKey, Set<Operation>> operations, Instant now) {
        end(CLOSE, operations, now);
    }

    @Override
    public void dismiss(OrderKey order, Set<Operation> operations, Instant now) {
        end(DISMISS, Map.of(order, operations), now);
    }

    private record OfOrder(OrderKey order, Operation operation) {}

    private void end(String statement, Map<OrderKey, Set<Operation>> operations, Instant now) {
        List<OfOrder> all = operations.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(operation -> new OfOrder(each.getKey(), operation)))
                .toList();
        sql.update(
                statement,
                now,
                Columns.texts(all, each -> each.order().shop().value()),
                Columns.texts(all, each -> each.order().ref().value()),
                Columns.texts(all, each -> each.operation().word()));
    }

    @Override
    public List<Failure> openOf(OrderKey order) {
        return rows
                .find(
                        OPEN + " order by at desc, id desc",
                        order.shop().value(),
                        order.ref().value())
                .stream()
                .map(FailureRow::read)
                .toList();
    }
}
