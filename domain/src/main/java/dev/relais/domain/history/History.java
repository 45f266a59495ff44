package dev.relais.domain.history;

import java.util.List;

import dev.relais.domain.order.OrderKey;

/** The timelines of orders. Appends in the caller's transaction, so that a step and its effect are stored together. */
public interface History {

    /** Appends the steps in this order. An order must be stored before its work ends; the last to end is its last outcome. */
    void append(List<OrderEvent> events);

    /** The order's latest steps, newest first, at most so many. */
    List<OrderEvent> timeline(OrderKey order, int limit);
}
