package dev.relais.persistence.ticket;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import org.jspecify.annotations.NullUnmarked;

/** A request as it is stored. */
@Entity
@Table(name = "batch")
@NullUnmarked
class BatchRow {

    @Id
    UUID attempt;

    @Column(name = "shop_code")
    String shopCode;

    String operation;
    String state;

    @Column(name = "batch_id")
    String batchId;

    @Column(name = "sent_at")
    Instant sentAt;

    int polls;

    @Column(name = "next_poll_at")
    Instant nextPollAt;

    boolean stuck;

    @Column(name = "lease_until")
    Instant leaseUntil;

    void write(Batch batch, Instant lease) {
        attempt = batch.attempt().value();
        shopCode = batch.shop().value();
        operation = batch.operation().word();
        state = batch.state().name();
        batchId = batch.batchId() == null ? null : batch.batchId().value();
        sentAt = batch.sentAt();
        polls = batch.polls();
        nextPollAt = batch.nextPollAt();
        stuck = batch.stuck();
        leaseUntil = lease;
    }

    Batch read() {
        return new Batch(
                new AttemptId(attempt),
                new ShopCode(shopCode),
                Worded.of(Operation.class, operation),
                BatchState.valueOf(state),
                batchId == null ? null : new BatchId(batchId),
                sentAt,
                polls,
                nextPollAt,
                stuck);
    }
}
