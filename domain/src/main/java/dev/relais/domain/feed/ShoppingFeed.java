package dev.relais.domain.feed;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.BatchId;

/**
 * The Shopping Feed API. Every method ends within the time-outs of the adapter, never follows a redirect, never throws for
 * anything the API or the network can do, and must not be called inside a transaction.
 */
public interface ShoppingFeed {

    /** Asks for one operation on 1 to 100 orders in one request; sends exactly one request, whatever happens. */
    SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders);

    /** All tickets of a batch, read page by page. */
    TicketsAnswer tickets(StoreAccess access, BatchId batch);

    /**
     * R29: the tickets of one order and operation that were scheduled at that time or later, whatever their batch. For
     * {@code deliver}, whose ticket type the API does not name, tickets of every type are read and those of the other
     * operations left out.
     */
    TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since);

    /** Whom the token belongs to, and whether it may use the store; at most two calls, neither changes anything. */
    ConnectionReport test(StoreAccess access);

    /** R03: the order that carries this store reference. */
    LookUpResult lookUp(StoreAccess access, OrderRef storeReference);
}
