package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** All the sandbox knows: one deed at a time, each seeing the effects of every ticket that has ended by then. */
@Singleton
class Ledger {

    private final Journal journal;
    private final InstantSource time;
    private final Map<Long, Store> stores = new TreeMap<>();
    private final Orders orders = new Orders();
    private final Tickets tickets = new Tickets();
    private final Attempts attempts = new Attempts();

    @Inject
    Ledger(Journal journal, InstantSource time) {
        this.journal = journal;
        this.time = time;
        add(new Store(1276, "Demo store", "FR"));
        add(new Store(1277, "Second store", "ES"));
        journal.changes().forEach(this::apply);
    }

    synchronized <T> T at(Function<Instant, T> deed) {
        var now = time.instant();
        settle(now);
        return deed.apply(now);
    }

    /** Keeps the change first and applies it then: what a client was told survives the death of the process. */
    synchronized void record(Change change) {
        journal.append(change);
        apply(change);
    }

    /** The store of that number, made on the spot if it was never seen before. */
    synchronized Store store(long id) {
        if (!stores.containsKey(id)) {
            record(Change.newStore(time.instant(), Store.madeOnTheSpot(id)));
        }
        return stores.get(id);
    }

    Collection<Store> stores() {
        return stores.values();
    }

    Orders orders() {
        return orders;
    }

    Tickets tickets() {
        return tickets;
    }

    Attempts attempts() {
        return attempts;
    }

    private void apply(Change change) {
        settle(change.at());
        change.stores().forEach(this::add);
        change.removed().forEach(this::remove);
        change.orders().forEach(this::add);
        change.tickets().forEach(tickets::add);
        change.attempts().forEach(attempts::add);
        change.switches().forEach(this::turn);
    }

    private void settle(Instant now) {
        for (Ticket ticket : tickets.settle(now)) {
            if (ticket.ending().state() == TicketState.SUCCEED) {
                orders.withId(ticket.orderId())
                        .ifPresent(order -> ticket.operation().succeed(order, ticket));
            }
        }
    }

    private void add(Store store) {
        stores.put(store.id(), store);
    }

    private void add(ObjectNode document) {
        var order = new TestOrder(document);
        remove(order.id());
        orders.add(order);
    }

    /** What was tried before is forgotten, so that the trouble begins anew. */
    private void turn(Switch given) {
        orders.withId(given.orderId()).ifPresent(order -> {
            order.behave(given.misbehaviour());
            attempts.forget(order);
        });
    }

    private void remove(long orderId) {
        orders.remove(orderId).ifPresent(order -> {
            tickets.abandon(orderId);
            attempts.forget(order);
        });
    }
}
