package dev.relais.domain.overview;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.order.OrderKey;

/** Orders for people to look at, as last committed. Reading never waits for those who write. */
public interface OrderSummaries {

    /** At most so many orders, sorted as the filter says, those behind the cursor if one is given. */
    List<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit);

    /** How many there are, counted no further than this. */
    int count(OrderFilter filter, int most);

    /** How many there are among the first so many orders of the same list without its state: reads no more than these. */
    int countAmong(OrderFilter filter, int first);

    /** One order; empty if it was never declared. */
    Optional<OrderSummary> find(OrderKey order);
}
