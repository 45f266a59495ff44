package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;

/** Timelines in memory. */
public class InMemoryHistory implements History {

    private final Tables tables;

    public InMemoryHistory(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void append(List<OrderEvent> added) {
        tables.events.addAll(added);
    }

    @Override
    public List<OrderEvent> timeline(OrderKey order, int limit) {
        List<OrderEvent> ofOrder = new ArrayList<>(all(order));
        Collections.reverse(ofOrder);
        return ofOrder.stream().limit(limit).toList();
    }

    /** Every step of the order, oldest first. */
    public List<OrderEvent> all(OrderKey order) {
        return tables.events.stream()
                .filter(event -> event.order().equals(order))
                .toList();
    }
}
