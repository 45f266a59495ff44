package dev.relais.persistence.history;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.OrderRef;
import org.jspecify.annotations.NullUnmarked;

/** A line of the process log as it is stored. */
@Entity
@Table(name = "process_log")
@NullUnmarked
class ProcessLogRow {

    @Id
    Long id;

    @Column(name = "run_id")
    UUID runId;

    @Column(name = "shop_code")
    String shopCode;

    Instant at;
    String level;
    String message;

    @Column(name = "order_ref")
    String orderRef;

    LogEntry read() {
        return new LogEntry(at, LogLevel.valueOf(level), message, orderRef == null ? null : new OrderRef(orderRef));
    }
}
