package dev.relais.domain.chain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.work.OpenWork;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;
import dev.relais.domain.work.WorkRules;

/** Orders of one shop held for this transaction; what is decided on them is stored as a whole, at once. */
final class HeldOrders {

    private final WorkBooks books;
    private final WorkRules rules;
    private final Instant now;
    private final Map<OrderKey, Order> orders;
    private final Map<OrderKey, OrderTask> unsent;
    private final Map<OrderKey, Instant> openSince;

    private HeldOrders(
            WorkBooks books, Shop shop, Instant now, Map<OrderKey, Order> orders, Map<OrderKey, Instant> openSince) {
        this.books = books;
        this.rules = new WorkRules(shop);
        this.now = now;
        this.orders = new HashMap<>(orders);
        this.unsent = new HashMap<>(books.tasks().unsentOf(orders.keySet()));
        this.openSince = openSince;
    }

    /** Holds those of the orders that are known. */
    static HeldOrders hold(WorkBooks books, Shop shop, Collection<OrderKey> keys, Instant now) {
        return new HeldOrders(books, shop, now, books.orders().holdAll(keys), Map.of());
    }

    /** Holds them, and knows which of them have a ticket open (R21). */
    static HeldOrders holdForTurn(WorkBooks books, Shop shop, Collection<OrderKey> keys, Instant now) {
        return new HeldOrders(
                books, shop, now, books.orders().holdAll(keys), books.tasks().openSince(keys));
    }

    /** One order that the caller holds already; nothing may be known of it yet. */
    static HeldOrders one(WorkBooks books, Shop shop, Order order, Instant now) {
        return new HeldOrders(books, shop, now, Map.of(order.key(), order), Map.of());
    }

    static HeldOrders ofTasks(WorkBooks books, Shop shop, Collection<SentTask> tasks, Instant now) {
        return hold(books, shop, tasks.stream().map(SentTask::order).toList(), now);
    }

    Order order(OrderKey key) {
        return orders.get(key);
    }

    /** Decides on the event and stores what was decided, but for what leaves: that is written with its request. */
    WorkDecision happens(OrderKey key, WorkEvent event) {
        Order before = orders.get(key);
        Optional<OrderTask> task = Optional.ofNullable(unsent.get(key));
        OpenWork work = new OpenWork(task, Optional.ofNullable(openSince.get(key)));
        WorkDecision decision = rules.decide(before, work, event, now);
        store(before, task, decision);
        remember(key, decision);
        return decision;
    }

    private void store(Order before, Optional<OrderTask> task, WorkDecision decision) {
        if (!decision.order().equals(before)) {
            books.orders().save(decision.order());
        }
        if (!decision.steps().isEmpty()) {
            books.history().append(decision.steps());
        }
        decision.endings().forEach(ending -> books.endings().end(decision.order(), ending, now));
        decision.over().ifPresent(books.tasks()::remove);
        if (!decision.unsent().equals(task)) {
            decision.unsent().ifPresent(books.tasks()::save);
        }
    }

    private void remember(OrderKey key, WorkDecision decision) {
        orders.put(key, decision.order());
        decision.unsent().ifPresentOrElse(task -> unsent.put(key, task), () -> unsent.remove(key));
    }
}
