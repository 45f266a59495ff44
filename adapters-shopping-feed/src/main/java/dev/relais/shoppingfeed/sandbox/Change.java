package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Everything one request altered: it is kept as a whole or not at all, and told again gives the same state again. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Change(
        Instant at,
        @Nullable List<Store> stores,
        @Nullable List<Long> removed,
        @Nullable List<ObjectNode> orders,
        @Nullable List<Ticket> tickets,
        @Nullable List<Attempt> attempts,
        @Nullable List<Switch> switches) {

    Change {
        stores = stores == null ? List.of() : List.copyOf(stores);
        removed = removed == null ? List.of() : List.copyOf(removed);
        orders = orders == null ? List.of() : List.copyOf(orders);
        tickets = tickets == null ? List.of() : List.copyOf(tickets);
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
        switches = switches == null ? List.of() : List.copyOf(switches);
    }

    static Change newStore(Instant at, Store store) {
        return new Change(at, List.of(store), null, null, null, null, null);
    }

    static Change newOrders(Instant at, List<ObjectNode> orders) {
        return new Change(at, null, null, orders, null, null, null);
    }

    static Change removal(Instant at, long orderId) {
        return new Change(at, null, List.of(orderId), null, null, null, null);
    }

    static Change batch(Instant at, List<ObjectNode> newOrders, List<Ticket> tickets) {
        return new Change(at, null, null, newOrders, tickets, null, null);
    }

    static Change stopped(Instant at, List<Attempt> attempts) {
        return new Change(at, null, null, null, null, attempts, null);
    }

    static Change switched(Instant at, Switch newSwitch) {
        return new Change(at, null, null, null, null, null, List.of(newSwitch));
    }
}
