package dev.relais.persistence.history;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Outcome;
import org.jspecify.annotations.NullUnmarked;

/** A step of an order's timeline as it is stored. */
@Entity
@Table(name = "order_event")
@NullUnmarked
class OrderEventRow {

    @Id
    @GeneratedValue(generator = "order_event_id")
    @SequenceGenerator(name = "order_event_id", sequenceName = "order_event_id", allocationSize = 50)
    Long id;

    @Column(name = "shop_code")
    String shopCode;

    @Column(name = "order_ref")
    String orderRef;

    Instant at;
    String kind;
    String operation;
    String outcome;
    String reason;

    @Column(name = "detail_names")
    String[] detailNames;

    @Column(name = "detail_values")
    String[] detailValues;

    static OrderEventRow of(OrderEvent event) {
        OrderEventRow row = new OrderEventRow();
        row.shopCode = event.order().shop().value();
        row.orderRef = event.order().ref().value();
        row.at = event.at();
        row.kind = event.kind().word();
        row.operation = event.operation() == null ? null : event.operation().word();
        row.outcome = event.outcome() == null ? null : event.outcome().word();
        row.reason = event.reason();
        row.detailNames = event.details().keySet().toArray(String[]::new);
        row.detailValues = event.details().values().toArray(String[]::new);
        return row;
    }

    OrderEvent read() {
        return new OrderEvent(
                OrderKey.of(shopCode, orderRef),
                at,
                Worded.of(EventKind.class, kind),
                operation == null ? null : Worded.of(Operation.class, operation),
                outcome == null ? null : Worded.of(Outcome.class, outcome),
                reason,
                Details.read(detailNames, detailValues));
    }
}
