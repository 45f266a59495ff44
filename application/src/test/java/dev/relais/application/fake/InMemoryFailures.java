package dev.relais.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;

/** Failures in memory. */
public final class InMemoryFailures implements Failures {

    private final Tables tables;

    public InMemoryFailures(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void open(Failure failure) {
        tables.failures.removeIf(
                known -> known.order().equals(failure.order()) && known.operation() == failure.operation());
        tables.failures.add(failure);
    }

    @Override
    public void closeAll(Map<OrderKey, Set<Operation>> operations, Instant now) {
        operations.forEach(this::end);
    }

    private void end(OrderKey order, Set<Operation> operations) {
        tables.failures.removeIf(failure -> failure.order().equals(order) && operations.contains(failure.operation()));
    }

    @Override
    public void dismiss(OrderKey order, Set<Operation> operations, Instant now) {
        end(order, operations);
    }

    @Override
    public List<Failure> openOf(OrderKey order) {
        List<Failure> found = new ArrayList<>(tables.failures.stream()
                .filter(failure -> failure.order().equals(order))
                .toList());
        Collections.reverse(found);
        return found;
    }
}
