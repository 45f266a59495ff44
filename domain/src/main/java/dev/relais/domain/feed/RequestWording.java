package dev.relais.domain.feed;

import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.StoreId;

/** How a request is worded for Shopping Feed, for people to read. */
public interface RequestWording {

    /** The body of a request for this order alone, as it would be sent but for white space; nothing is sent. */
    String of(OrderOperation order);

    /** The same as a line for the command line, with {@code $TOKEN} in the place of the shop's token. */
    String asCurl(StoreId store, OrderOperation order);
}
