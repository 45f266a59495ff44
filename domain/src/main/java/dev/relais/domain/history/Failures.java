package dev.relais.domain.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;

/** Failures the merchant has to look at. Works in the caller's transaction. */
public interface Failures {

    /** Lists the failure; an open one of the same order and operation is closed by it. */
    void open(Failure failure);

    /** Closes the order's open failures of these operations, because there is nothing left of them to be done. */
    default void close(OrderKey order, Set<Operation> operations, Instant now) {
        closeAll(Map.of(order, operations), now);
    }

    /** As {@link #close}, for several orders at once. */
    void closeAll(Map<OrderKey, Set<Operation>> operations, Instant now);

    /** R43: sets the order's open failures of these operations aside. */
    void dismiss(OrderKey order, Set<Operation> operations, Instant now);

    /** The order's open failures, newest first. */
    List<Failure> openOf(OrderKey order);
}
