package dev.relais.domain.history;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.order.OrderKey;

/** Failures the merchant has to look at. Works in the caller's transaction. */
public interface Failures {

    /** Lists the failure; an open one of the same order and operation is closed by it. */
    void open(Failure failure);

    /** Closes every open failure of the order, because a later operation succeeded. */
    void close(OrderKey order, Instant now);

    /** The order's open failures, newest first. */
    List<Failure> openOf(OrderKey order);
}
