package dev.relais.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.relais.application.fake.Tables;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.ticket.Batch;

/** I2: one live lease a process at most, and who lost it has no say any more. */
final class LeaseLaws {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Tables tables;
    private final InstantSource time;
    private final Map<ProcessKind, Lease> leases = new HashMap<>();

    LeaseLaws(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    private record Lease(UUID run, Instant until) {}

    void granted(ProcessRun run) {
        Lease held = leases.get(run.kind());
        if (held != null && held.until().isAfter(time.instant())) {
            throw new Violation("I2", "a second run of " + run.kind() + " begins while another holds the shop");
        }
        leases.put(run.kind(), new Lease(run.id(), leaseEnd()));
    }

    void kept(ProcessRun run) {
        Lease held = leases.get(run.kind());
        if (held == null || !held.run().equals(run.id())) {
            throw new Violation("I2", "a run of " + run.kind() + " keeps the shop that another took over");
        }
        leases.put(run.kind(), new Lease(run.id(), leaseEnd()));
    }

    void freed(ProcessRun run) {
        Lease held = leases.get(run.kind());
        if (held != null && held.run().equals(run.id())) {
            leases.remove(run.kind());
        }
    }

    /** A request leaves: a moment ago it was written down, so that whoever takes it over sees what came of it (R29). */
    void leaves(Operation operation, List<OrderOperation> orders) {
        boolean isBeingSent = tables.batches.values().stream()
                .map(Tables.Written::batch)
                .filter(batch -> batch.operation() == operation && isFresh(batch))
                .anyMatch(batch -> tables.travelling.values().stream()
                        .filter(each -> each.attempt().equals(batch.attempt()))
                        .map(each -> each.task().sent())
                        .toList()
                        .containsAll(orders));
        if (!isBeingSent) {
            throw new Violation("I2", "a request leaves that is its sender's no more: " + orders);
        }
    }

    private boolean isFresh(Batch batch) {
        return batch.sentAt() != null && !batch.sentAt().plus(FRESH).isBefore(time.instant());
    }

    private Instant leaseEnd() {
        return time.instant().plus(ProcessRuns.LEASE);
    }
}
