package dev.relais.persistence.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Failures in PostgreSQL. */
@Singleton
@Transactional
class PanacheFailures implements Failures {

    private static final String OPEN = "shopCode = ?1 and orderRef = ?2 and closedAt is null and dismissedAt is null";

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<FailureRow, Long> {}

    @Inject
    PanacheFailures(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void open(Failure failure) {
        rows.update(
                "closedAt = ?3 where " + OPEN + " and operation = ?4",
                failure.order().shop().value(),
                failure.order().ref().value(),
                failure.at(),
                failure.operation().word());
        rows.persist(FailureRow.of(failure));
    }

    @Override
    public void close(OrderKey order, Set<Operation> operations, Instant now) {
        update("closedAt", order, operations, now);
    }

    @Override
    public void dismiss(OrderKey order, Set<Operation> operations, Instant now) {
        update("dismissedAt", order, operations, now);
    }

    private void update(String column, OrderKey order, Set<Operation> operations, Instant now) {
        rows.update(
                column + " = ?3 where " + OPEN + " and operation in ?4",
                order.shop().value(),
                order.ref().value(),
                now,
                operations.stream().map(Operation::word).toList());
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
