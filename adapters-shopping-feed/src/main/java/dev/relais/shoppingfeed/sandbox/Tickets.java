package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All tickets, and which of them the clock has not yet brought to their end. */
final class Tickets {

    private final Map<Long, Map<String, Ticket>> byStore = new HashMap<>();
    private final Map<String, List<Ticket>> byBatch = new HashMap<>();
    private final TreeMap<Instant, List<Ticket>> unsettled = new TreeMap<>();

    void add(Ticket ticket) {
        byStore.computeIfAbsent(ticket.storeId(), id -> new LinkedHashMap<>()).put(ticket.id(), ticket);
        byBatch.computeIfAbsent(ticket.batchId(), id -> new ArrayList<>()).add(ticket);
        unsettled.computeIfAbsent(ticket.endsAt(), end -> new ArrayList<>()).add(ticket);
    }

    Optional<Ticket> find(long storeId, String id) {
        return Optional.ofNullable(byStore.getOrDefault(storeId, Map.of()).get(id));
    }

    List<Ticket> matching(long storeId, Query query, Instant now) {
        var states = query.values("state");
        return candidates(storeId, query).stream()
                .filter(each -> each.storeId() == storeId)
                .filter(each -> query.admits("type", each.operation().ticketType()))
                .filter(each -> query.admits("payloadId", String.valueOf(each.orderId())))
                .filter(each ->
                        query.value("state").isEmpty() || each.stateAt(now).isAmong(states))
                .toList();
    }

    /** Hands out, once, the tickets that have ended by now, in the order of their ends. */
    List<Ticket> settle(Instant now) {
        var due = unsettled.headMap(now, true);
        var ended = due.values().stream().flatMap(List::stream).toList();
        due.clear();
        return ended;
    }

    /** An order that is made anew must not be changed by what was asked of its predecessor. */
    void abandon(long orderId) {
        unsettled.values().forEach(tickets -> tickets.removeIf(each -> each.orderId() == orderId));
    }

    private Collection<Ticket> candidates(long storeId, Query query) {
        return query.value("batchId").isEmpty()
                ? byStore.getOrDefault(storeId, Map.of()).values()
                : byBatch.getOrDefault(query.value("batchId"), List.of());
    }
}
