package dev.relais.persistence.history;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Outcome;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A step of an order's timeline as it is stored, never written from here. */
@Entity
@Immutable
@Table(name = "order_event")
@NullUnmarked
class OrderEventRow {

    @Id
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
