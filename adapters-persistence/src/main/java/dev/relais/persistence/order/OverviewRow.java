package dev.relais.persistence.order;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.Outcome;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An order as people look at it: its row with how its latest work ended, never written from here. */
@Entity
@Immutable
@Table(name = "shop_order")
@NullUnmarked
class OverviewRow extends OrderColumns {

    @Column(name = "last_operation")
    String lastOperation;

    @Column(name = "last_outcome")
    String lastOutcome;

    @Column(name = "last_reason")
    String lastReason;

    @Column(name = "last_message")
    String lastMessage;

    @Column(name = "last_ended_at")
    Instant lastEndedAt;

    Optional<LastOutcome> readLastOutcome() {
        if (lastOutcome == null) {
            return Optional.empty();
        }
        return Optional.of(new LastOutcome(
                Worded.of(Outcome.class, lastOutcome),
                lastOperation == null ? null : Worded.of(Operation.class, lastOperation),
                lastReason,
                lastMessage,
                lastEndedAt));
    }
}
