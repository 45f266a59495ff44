package dev.relais.domain.chain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import org.jspecify.annotations.Nullable;

/** Carries what a merchant says about one order's failures to what comes of it (R43). */
public final class MerchantConveyor implements Conveyor {

    private final Shop shop;
    private final Order order;
    private final String by;
    private final Instant now;
    private Set<Operation> failed = Set.of();
    private @Nullable OrderTask saved;

    /** @param by who says so, in a few words for the timeline */
    public MerchantConveyor(Shop shop, Order order, String by, Instant now) {
        this.shop = shop;
        this.order = order;
        this.by = by;
        this.now = now;
    }

    Shop shop() {
        return shop;
    }

    /** The order as it is known, held for this transaction. */
    Order order() {
        return order;
    }

    String by() {
        return by;
    }

    Instant now() {
        return now;
    }

    void failed(Set<Operation> operations) {
        failed = Set.copyOf(operations);
    }

    /** The operations that failed and are meant; empty if none is. */
    public Set<Operation> failed() {
        return failed;
    }

    void saved(Optional<OrderTask> task) {
        saved = task.orElse(null);
    }

    /** The task made or changed; empty if the order's state asks for nothing of it any more, or if nothing failed. */
    public Optional<OrderTask> saved() {
        return Optional.ofNullable(saved);
    }

    /** R07: true if what was saved waits for its tracking number first. */
    public boolean waitsForNumber() {
        return saved().filter(task -> task.next() == Operation.SHIP).isPresent()
                && !order.tracking().hasNumber();
    }

    /** When to ring the shop's bell, after the commit; empty if there is nothing to send now. */
    public Optional<Instant> ringAt() {
        return saved().flatMap(task -> OrderAction.bell(shop, task.dueAt()));
    }

    @Override
    public String load() {
        return order.key() + ", failed: " + failed;
    }

    @Override
    public void log(LogLevel level, String message) {
        // What a merchant does is answered at once, and told in the order's history.
    }
}
