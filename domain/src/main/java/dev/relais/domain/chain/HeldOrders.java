package dev.relais.domain.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.OpenWork;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;
import dev.relais.domain.work.WorkRules;

/** Orders of one shop held for this transaction; what is decided on them is stored as a whole, at once. */
final class HeldOrders {

    private final WorkBooks books;
    private final WorkRules rules;
    private final Instant now;
    private final Map<OrderKey, Order> stored;
    private final Map<OrderKey, OrderTask> storedUnsent;
    private final Map<OrderKey, Order> orders;
    private final Map<OrderKey, OrderTask> unsent;
    private final Map<OrderKey, Instant> openSince;
    private final List<OrderEvent> steps = new ArrayList<>();
    private final List<TaskEndings.Ended> endings = new ArrayList<>();
    private final Set<TaskId> over = new LinkedHashSet<>();

    private HeldOrders(
            WorkBooks books,
            Shop shop,
            Instant now,
            Map<OrderKey, Order> orders,
            Map<OrderKey, OrderTask> storedUnsent,
            Map<OrderKey, Instant> openSince) {
        this.books = books;
        this.rules = new WorkRules(shop);
        this.now = now;
        this.stored = Map.copyOf(orders);
        this.storedUnsent = Map.copyOf(storedUnsent);
        this.orders = new LinkedHashMap<>(orders);
        this.unsent = new HashMap<>(storedUnsent);
        this.openSince = openSince;
    }

    /** Holds those of the orders that are known. */
    static HeldOrders hold(WorkBooks books, Shop shop, Collection<OrderKey> keys, Instant now) {
        return these(books, shop, books.orders().holdAll(keys), now);
    }

    /** The orders of tasks that were just claimed, so that they are their orders' unsent ones; knows which have a ticket open (R21). */
    static HeldOrders claimed(WorkBooks books, Shop shop, Collection<OrderTask> due, Instant now) {
        Map<OrderKey, OrderTask> unsent = due.stream().collect(Collectors.toMap(OrderTask::order, Function.identity()));
        return new HeldOrders(
                books,
                shop,
                now,
                books.orders().holdAll(unsent.keySet()),
                unsent,
                books.tasks().openSince(unsent.keySet(), now));
    }

    /** Orders that the caller holds already; nothing may be known of them yet. */
    static HeldOrders these(WorkBooks books, Shop shop, Map<OrderKey, Order> orders, Instant now) {
        List<OrderKey> known = orders.values().stream()
                .filter(order -> !order.isUnknown())
                .map(Order::key)
                .toList();
        return new HeldOrders(books, shop, now, orders, books.tasks().unsentOf(known), Map.of());
    }

    /** One order that the caller holds already. */
    static HeldOrders one(WorkBooks books, Shop shop, Order order, Instant now) {
        return these(books, shop, Map.of(order.key(), order), now);
    }

    static HeldOrders ofTasks(WorkBooks books, Shop shop, Collection<SentTask> tasks, Instant now) {
        return hold(books, shop, tasks.stream().map(SentTask::order).toList(), now);
    }

    Order order(OrderKey key) {
        return orders.get(key);
    }

    /** Decides on the event; what was decided counts for what happens next, and is written by {@link #store}. */
    WorkDecision happens(OrderKey key, WorkEvent event) {
        OpenWork work = new OpenWork(Optional.ofNullable(unsent.get(key)), Optional.ofNullable(openSince.get(key)));
        WorkDecision decision = rules.decide(orders.get(key), work, event, now);
        orders.put(key, decision.order());
        decision.unsent().ifPresentOrElse(task -> unsent.put(key, task), () -> unsent.remove(key));
        steps.addAll(decision.steps());
        for (Ending ending : decision.endings()) {
            steps.add(TaskEndings.event(decision.order(), ending, now));
            endings.add(new TaskEndings.Ended(decision.order(), ending));
        }
        decision.over().ifPresent(over::add);
        return decision;
    }

    /** Stores what was decided as a whole, but for what leaves: that is written with its request. To be called once. */
    void store() {
        List<Order> changed = orders.values().stream()
                .filter(order -> !order.equals(stored.get(order.key())))
                .toList();
        List<OrderTask> saved = unsent.values().stream()
                .filter(task -> !task.equals(storedUnsent.get(task.order())))
                .toList();
        saved.stream().map(OrderTask::id).forEach(over::remove);
        if (!changed.isEmpty()) {
            books.orders().saveAll(changed);
        }
        if (!steps.isEmpty()) {
            books.history().append(steps);
        }
        books.endings().end(endings, now);
        if (!over.isEmpty()) {
            books.tasks().removeAll(over);
        }
        if (!saved.isEmpty()) {
            books.tasks().saveAll(saved);
        }
    }
}
