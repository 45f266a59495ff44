package dev.relais.domain.order;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The orders Relais knows. Every method but {@link #find} works in the caller's transaction and needs one. */
public interface Orders {

    /** The order as last committed, without locking it; empty if it was never declared. */
    Optional<Order> find(OrderKey key);

    /**
     * The order, held for this transaction: another declaration or preparation of the same order, on any node, waits until
     * it ends. Holds the key also when the order is not there yet, so that two first declarations cannot both add it.
     */
    Optional<Order> hold(OrderKey key);

    /** The known ones of these orders, each held as by {@link #hold}; taken in key order, so that no two holders deadlock. */
    Map<OrderKey, Order> holdAll(Collection<OrderKey> keys);

    /** Stores the whole order, new or known. */
    void save(Order order);
}
