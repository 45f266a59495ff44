package dev.relais.domain.shop;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** R09: for each operation the shop statuses that trigger it; one status belongs to one operation at most. */
public record StatusMapping(Map<Operation, SortedSet<ShopStatus>> statuses) {

    public static final StatusMapping EMPTY = new StatusMapping(Map.of());

    public StatusMapping {
        Map<Operation, SortedSet<ShopStatus>> copy = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            copy.put(
                    operation,
                    Collections.unmodifiableSortedSet(
                            new TreeSet<>(statuses.getOrDefault(operation, new TreeSet<>()))));
        }
        statuses = Collections.unmodifiableMap(copy);
        Set<ShopStatus> twice = mappedTwice(statuses);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("Mapped to more than one operation: " + twice);
        }
    }

    /** The statuses that stand under more than one operation, in order; empty if the mapping can be built. */
    public static SortedSet<ShopStatus> mappedTwice(Map<Operation, ? extends Set<ShopStatus>> statuses) {
        Set<ShopStatus> seen = new TreeSet<>();
        SortedSet<ShopStatus> twice = new TreeSet<>();
        for (Set<ShopStatus> ofOneOperation : statuses.values()) {
            for (ShopStatus status : ofOneOperation) {
                if (!seen.add(status)) {
                    twice.add(status);
                }
            }
        }
        return twice;
    }

    /** The operation this status asks for; empty if no mapping mentions it (R04). */
    public Optional<Operation> operationFor(ShopStatus status) {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getValue().contains(status))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public SortedSet<ShopStatus> statusesFor(Operation operation) {
        return statuses.get(operation);
    }
}
