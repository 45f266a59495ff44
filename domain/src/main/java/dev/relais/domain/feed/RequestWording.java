package dev.relais.domain.feed;

import dev.relais.domain.order.OrderOperation;

/** How a request is worded for Shopping Feed, for people to read. */
public interface RequestWording {

    /** The body of a request for this order alone, as it would be sent but for white space; nothing is sent. */
    String of(OrderOperation order);
}
