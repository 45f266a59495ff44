package dev.relais.shoppingfeed.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All orders of all stores, found by number or by reference and channel. */
final class Orders {

    private static final long FIRST_FREE_ID = 900_000_000_000L;

    private final Map<Long, TestOrder> byId = new LinkedHashMap<>();
    private final Map<String, Map<Long, TestOrder>> byReference = new HashMap<>();
    private long lastFreeId = FIRST_FREE_ID;

    Optional<TestOrder> withId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The order of that store, or of any other if that store has none. */
    Optional<TestOrder> withReference(String reference, String channel, long storeId) {
        var found = byReference.getOrDefault(key(reference, channel), Map.of()).values();
        return found.stream()
                .filter(each -> each.storeId() == storeId)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Those made last first, at most so many. */
    List<TestOrder> latest(int limit) {
        var all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all.stream().limit(limit).toList();
    }

    List<TestOrder> of(long storeId) {
        return byId.values().stream().filter(each -> each.storeId() == storeId).toList();
    }

    void add(TestOrder order) {
        byId.put(order.id(), order);
        byReference.computeIfAbsent(key(order), key -> new LinkedHashMap<>()).put(order.id(), order);
    }

    Optional<TestOrder> remove(long id) {
        var removed = Optional.ofNullable(byId.remove(id));
        removed.ifPresent(order -> byReference.get(key(order)).remove(id));
        return removed;
    }

    long freeId() {
        do {
            lastFreeId++;
        } while (byId.containsKey(lastFreeId));
        return lastFreeId;
    }

    private static String key(TestOrder order) {
        return key(order.reference(), order.channel().name());
    }

    private static String key(String reference, String channel) {
        return reference + "@" + channel.trim().toLowerCase(Locale.ROOT);
    }
}
