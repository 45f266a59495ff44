package dev.relais.domain.order;

import java.util.Collection;
import java.util.List;
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

    /**
     * The known ones of these orders, each held as by {@link #hold}, and the keys of the others held as well; taken in key order, so
     * that no two holders deadlock.
     */
    Map<OrderKey, Order> holdKnownOrNot(Collection<OrderKey> keys);

    /** Stores the whole order, new or known. */
    default void save(Order order) {
        saveAll(List.of(order));
    }

    /** As {@link #save}, for several orders at once, none of them twice. */
    void saveAll(Collection<Order> orders);
}
