package dev.relais.domain.feed;

import java.util.Optional;

import dev.relais.domain.order.OrderKey;

/**
 * The orders that Shopping Feed did not know lately (R03). A bounded memory of this node: what is forgotten is asked for once
 * more, which costs a call and loses nothing. Safe for many threads.
 */
public interface UnknownOrders {

    Optional<UnknownOrder> find(OrderKey order);

    void remember(OrderKey order, UnknownOrder unknown);

    /** Nothing is remembered of the order any more. */
    void forget(OrderKey order);
}
