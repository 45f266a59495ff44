package dev.relais.persistence.history;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.history.Failure;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A failure as it is stored, never written from here; open until it is closed or dismissed. */
@Entity
@Immutable
@Table(name = "failure")
@NullUnmarked
class FailureRow {

    @Id
    Long id;

    @Column(name = "shop_code")
    String shopCode;

    @Column(name = "order_ref")
    String orderRef;

    String channel;
    String operation;
    String outcome;
    String reason;
    String message;
    Instant at;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "dismissed_at")
    Instant dismissedAt;

    Failure read() {
        return new Failure(
                OrderKey.of(shopCode, orderRef),
                channel == null ? null : new Channel(channel),
                Worded.of(Operation.class, operation),
                Worded.of(Outcome.class, outcome),
                Worded.of(ReasonCode.class, reason),
                message,
                at);
    }
}
