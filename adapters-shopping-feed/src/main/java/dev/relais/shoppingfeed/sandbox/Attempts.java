package dev.relais.shoppingfeed.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was tried in vain, order by order, so that each trouble ends when it should. */
final class Attempts {

    private final Map<String, List<Attempt>> byOrder = new HashMap<>();

    static String key(long storeId, String reference) {
        return storeId + "/" + reference;
    }

    List<Attempt> of(String order, Misbehaviour misbehaviour) {
        return byOrder.getOrDefault(order, List.of()).stream()
                .filter(each -> each.misbehaviour() == misbehaviour)
                .toList();
    }

    void add(Attempt attempt) {
        byOrder.computeIfAbsent(attempt.order(), order -> new ArrayList<>()).add(attempt);
    }

    void forget(TestOrder order) {
        byOrder.remove(key(order.storeId(), order.reference()));
    }
}
