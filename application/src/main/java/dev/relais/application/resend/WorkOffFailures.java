package dev.relais.application.resend;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.bulk.BulkState;
import dev.relais.domain.bulk.Bulks;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OpenFailures;

/**
 * Does what was asked about many failures (R43), a part at a time. Each order is dealt with in a transaction of its own; if Relais
 * dies in between, what was done is no open failure any more and is not done twice.
 */
@Singleton
public class WorkOffFailures {

    private static final int PART = 50;

    private final Bulks bulks;
    private final OpenFailures failures;
    private final ResendOrders resendOrders;
    private final DismissFailed dismissFailed;
    private final InstantSource time;

    @Inject
    public WorkOffFailures(
            Bulks bulks,
            OpenFailures failures,
            ResendOrders resendOrders,
            DismissFailed dismissFailed,
            InstantSource time) {
        this.bulks = bulks;
        this.failures = failures;
        this.resendOrders = resendOrders;
        this.dismissFailed = dismissFailed;
        this.time = time;
    }

    private record Part(Bulk bulk, List<OpenFailures.Placed> failures) {}

    /** Does the next part of the oldest work; false if there was nothing to be done. */
    public boolean doNextPart() {
        Optional<Part> part = next();
        part.ifPresent(this::perform);
        return part.isPresent();
    }

    /** True if there is work left, whoever does it: if its node dies, another goes on with it once its lease has ended. */
    @Transactional
    public boolean isAnyLeft() {
        return bulks.isAnyRunning();
    }

    @Transactional
    Optional<Part> next() {
        return bulks.holdNext().map(bulk -> {
            List<OpenFailures.Placed> found =
                    failures.page(bulk.filter(), bulk.startedAt(), Optional.of(bulk.place()), PART);
            if (found.isEmpty()) {
                bulks.save(bulk.ended(BulkState.FINISHED, time.instant()));
            }
            return new Part(bulk, found);
        });
    }

    private void perform(Part part) {
        if (part.failures().isEmpty()) {
            return;
        }
        List<OrderKey> orders = part.failures().stream()
                .map(each -> each.failure().order())
                .distinct()
                .toList();
        List<OrderKey> done = new ArrayList<>();
        orders.stream().filter(order -> isDealtWith(part.bulk(), order)).forEach(done::add);
        long dealtWith = part.failures().stream()
                .filter(each -> done.contains(each.failure().order()))
                .count();
        long last = part.failures().get(part.failures().size() - 1).place();
        store(part.bulk().further(dealtWith, part.failures().size() - dealtWith, last));
    }

    private boolean isDealtWith(Bulk bulk, OrderKey order) {
        if (bulk.deed() == BulkDeed.DISMISS) {
            return !dismissFailed.dismiss(order, bulk.by()).orElse(Set.of()).isEmpty();
        }
        return resendOrders.resend(order, bulk.by()).isResent();
    }

    @Transactional
    void store(Bulk bulk) {
        bulks.save(bulk);
    }
}
