package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An order a request is about: known to its store, made for the request, or held by another store. */
record Target(Wish wish, TestOrder order, boolean isNew, long storeId) {

    /** The orders of a call; one named twice is found, or made, once. */
    static List<Target> all(OperationCall call, Orders orders, Instant now) {
        var made = new HashMap<String, TestOrder>();
        var targets = new ArrayList<Target>();
        for (Wish wish : call.wishes()) {
            var known = known(wish, orders, call.storeId()).or(() -> Optional.ofNullable(made.get(wish.orderName())));
            var order = known.orElseGet(() -> unseen(wish, orders, call.storeId(), now));
            made.put(wish.orderName(), order);
            targets.add(new Target(wish, order, known.isEmpty(), call.storeId()));
        }
        return targets;
    }

    private static Optional<TestOrder> known(Wish wish, Orders orders, long storeId) {
        return wish.id() > 0
                ? orders.withId(wish.id())
                : orders.withReference(wish.reference(), wish.channelName(), storeId);
    }

    private static TestOrder unseen(Wish wish, Orders orders, long storeId, Instant now) {
        var given = Json.object().put("reference", wish.reference());
        if (!wish.channelName().isEmpty()) {
            given.put("channelName", wish.channelName());
        }
        var id = wish.id() > 0 ? wish.id() : orders.freeId();
        return new TestOrder(OrderDocument.complete(given, storeId, id, now));
    }

    boolean isForeign() {
        return order.storeId() != storeId;
    }

    String key() {
        return Attempts.key(storeId, order.reference());
    }

    Misbehaviour misbehaviour(Optional<Misbehaviour> wished) {
        return wished.orElseGet(order::misbehaviour);
    }

    ObjectNode payload() {
        var payload = Json.object()
                .put("id", order.id())
                .put("reference", order.reference())
                .put("channelName", order.channel().name());
        return payload.setAll(wish.details());
    }
}
