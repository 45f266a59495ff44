package dev.relais.persistence.history;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Timelines in PostgreSQL. */
@Singleton
@Transactional
class PanacheHistory implements History {

    private final Rows rows;
    private final LastOutcomes lastOutcomes;

    @Singleton
    static class Rows implements PanacheRepositoryBase<OrderEventRow, Long> {}

    @Inject
    PanacheHistory(Rows rows, LastOutcomes lastOutcomes) {
        this.rows = rows;
        this.lastOutcomes = lastOutcomes;
    }

    @Override
    public void append(List<OrderEvent> events) {
        rows.persist(events.stream().map(OrderEventRow::of));
        lastOutcomes.write(events);
    }

    @Override
    public List<OrderEvent> timeline(OrderKey order, int limit) {
        return rows
                .find(
                        "shopCode = ?1 and orderRef = ?2 order by id desc",
                        order.shop().value(),
                        order.ref().value())
                .page(0, limit)
                .stream()
                .map(OrderEventRow::read)
                .toList();
    }
}
