package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes, shows and removes the orders of a store; no store ever sees an order of another. */
@Singleton
class OrderDesk {

    private final Ledger ledger;

    @Inject
    OrderDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Makes orders as given; one that the store already holds starts anew, and its open tickets change nothing. */
    List<ObjectNode> create(long storeId, List<JsonNode> given) {
        return ledger.at(now -> {
            ledger.store(storeId);
            var documents = new ArrayList<ObjectNode>();
            given.forEach(each -> documents.add(complete(each, storeId, now)));
            ledger.record(Change.newOrders(now, documents));
            return documents;
        });
    }

    /** Makes the order unless some store holds one of that number already; tells whether it did. */
    boolean createOnce(long storeId, ObjectNode given) {
        return ledger.at(now -> {
            var isNew = ledger.orders().withId(Wish.idOf(given)).isEmpty();
            if (isNew) {
                create(storeId, List.of(given));
            }
            return isNew;
        });
    }

    ObjectNode show(long storeId, long orderId) {
        return ledger.at(now -> order(storeId, orderId).json());
    }

    List<ObjectNode> shipments(long storeId, long orderId) {
        return ledger.at(now -> order(storeId, orderId).shipments());
    }

    void remove(long storeId, long orderId) {
        ledger.at(now -> {
            ledger.record(Change.removal(now, order(storeId, orderId).id()));
            return orderId;
        });
    }

    ObjectNode list(long storeId, Page page) {
        return ledger.at(now -> {
            ledger.store(storeId);
            var matching = ledger.orders().of(storeId).stream()
                    .filter(order -> isWanted(order, page.query()))
                    .toList();
            return page.of(matching, TestOrder::json);
        });
    }

    List<Channel> channels(long storeId) {
        return ledger.at(now -> {
            ledger.store(storeId);
            var channels = new LinkedHashMap<Long, Channel>();
            channels.put(Channel.SANDBOX.id(), Channel.SANDBOX);
            ledger.orders()
                    .of(storeId)
                    .forEach(order -> channels.putIfAbsent(order.channel().id(), order.channel()));
            return List.copyOf(channels.values());
        });
    }

    private ObjectNode complete(JsonNode given, long storeId, Instant now) {
        var id = Wish.idOf(given) > 0 ? Wish.idOf(given) : ledger.orders().freeId();
        ledger.orders().withId(id).filter(order -> order.storeId() != storeId).ifPresent(order -> {
            throw new Refused(Reply.problem(409, "Conflict", "Another store holds an order " + id));
        });
        return OrderDocument.complete(given, storeId, id, now);
    }

    private TestOrder order(long storeId, long orderId) {
        return ledger.orders()
                .withId(orderId)
                .filter(order -> order.storeId() == storeId)
                .orElseThrow(() -> new Refused(Reply.notFound("Order not found").about(String.valueOf(orderId))));
    }

    private static boolean isWanted(TestOrder order, Query query) {
        return query.admits("reference", order.reference())
                && query.admits("storeReference", order.storeReference())
                && query.admits("status", order.status())
                && query.admits("channelId", String.valueOf(order.channel().id()))
                && query.admits("acknowledgment", order.isAcknowledged() ? "acknowledged" : "unacknowledged");
    }
}
