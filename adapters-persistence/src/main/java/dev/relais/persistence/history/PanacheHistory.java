package dev.relais.persistence.history;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Timelines in PostgreSQL. */
@Singleton
@Transactional
class PanacheHistory implements History {

    /** Numbered in the arrays' order; the sequence leaves room between two numbers, as it always did. */
    private static final String APPEND = """
            insert into order_event (id, shop_code, order_ref, at, kind, operation, outcome, reason, detail_names, detail_values)
            select nextval('order_event_id'), shop_code, order_ref, at, kind, operation, outcome, reason,
                   cast(detail_names as text[]), cast(detail_values as text[])
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as step (
                shop_code, order_ref, at, kind, operation, outcome, reason, detail_names, detail_values)
            """;

    private final Rows rows;
    private final Sql sql;
    private final LastOutcomes lastOutcomes;

    @Singleton
    static class Rows implements PanacheRepositoryBase<OrderEventRow, Long> {}

    @Inject
    PanacheHistory(Rows rows, Sql sql, LastOutcomes lastOutcomes) {
        this.rows = rows;
        this.sql = sql;
        this.lastOutcomes = lastOutcomes;
    }

    @Override
    public void append(List<OrderEvent> events) {
        sql.update(
                APPEND,
                Columns.texts(events, event -> event.order().shop().value()),
                Columns.texts(events, event -> event.order().ref().value()),
                Columns.instants(events, OrderEvent::at),
                Columns.texts(events, event -> event.kind().word()),
                Columns.texts(events, event -> LastOutcomes.word(event.operation())),
                Columns.texts(events, event -> LastOutcomes.word(event.outcome())),
                Columns.texts(events, OrderEvent::reason),
                Columns.texts(events, event -> Details.written(event.details().keySet())),
                Columns.texts(events, event -> Details.written(event.details().values())));
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
