package dev.relais.domain.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.change.Decision;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;

/** Carries declarations of one shop to what follows from each and to the task saved for it, in the order in which they were made. */
public final class DeclarationsConveyor implements Conveyor {

    private final Shop shop;
    private final List<Declared> declared;
    private final Map<OrderKey, Order> held;
    private final Instant now;
    private final List<Followed> followed = new ArrayList<>();

    /** @param held those of the orders that are known; they and the others are held for this transaction */
    public DeclarationsConveyor(Shop shop, List<Declared> declared, Map<OrderKey, Order> held, Instant now) {
        this.shop = shop;
        this.declared = List.copyOf(declared);
        this.held = Map.copyOf(held);
        this.now = now;
    }

    /**
     * What was said of an order.
     *
     * @param by who declares in the shop's place; empty if the shop does
     */
    public record Declared(OrderKey order, Declaration declaration, String by) {}

    /**
     * What follows from a declaration.
     *
     * @param saved the task it made or changed; empty if there is none
     * @param ringAt when to ring the shop's bell, after the commit; empty if there is nothing to send now
     */
    public record Followed(Decision decision, Optional<OrderTask> saved, Optional<Instant> ringAt) {}

    public Shop shop() {
        return shop;
    }

    List<Declared> declared() {
        return declared;
    }

    /** Each of the orders as it is known, be it not at all. */
    Map<OrderKey, Order> orders() {
        Map<OrderKey, Order> orders = new LinkedHashMap<>();
        declared.forEach(
                each -> orders.put(each.order(), held.getOrDefault(each.order(), Order.unknown(each.order()))));
        return orders;
    }

    Instant now() {
        return now;
    }

    void decided(Decision decision, Optional<OrderTask> saved, Optional<Instant> ringAt) {
        followed.add(new Followed(decision, saved, ringAt));
    }

    /** What follows from each declaration, in their order; asked before all were decided it is a bug in the caller. */
    public List<Followed> followed() {
        if (followed.size() != declared.size()) {
            throw new IllegalStateException(
                    "Of " + declared.size() + " declarations " + followed.size() + " were decided on yet");
        }
        return List.copyOf(followed);
    }

    @Override
    public String load() {
        return followed.size() + " of " + declared.size() + " declarations decided";
    }

    @Override
    public void log(LogLevel level, String message) {
        // A declaration is logged where it is answered, and in the order's history.
    }
}
