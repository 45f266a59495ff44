package dev.relais.application.simulation;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.BatchId;

/** An adapter to the API that hands everything on; a twin breaks one part of it. */
class ForwardingFeed implements ShoppingFeed {

    private final ShoppingFeed api;

    ForwardingFeed(ShoppingFeed api) {
        this.api = api;
    }

    @Override
    public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
        return api.send(access, operation, orders);
    }

    @Override
    public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
        return api.tickets(access, batch);
    }

    @Override
    public TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
        return api.ticketsOf(access, order, operation, since);
    }

    @Override
    public ConnectionReport test(StoreAccess access) {
        return api.test(access);
    }

    @Override
    public LookUpResult lookUp(StoreAccess access, OrderRef storeReference) {
        return api.lookUp(access, storeReference);
    }
}
