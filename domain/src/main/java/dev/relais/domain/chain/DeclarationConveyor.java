package dev.relais.domain.chain;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.change.Decision;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import org.jspecify.annotations.Nullable;

/** Carries one declaration to what follows from it and to the task saved for it. */
public final class DeclarationConveyor implements Conveyor {

    private final Shop shop;
    private final Order order;
    private final Declaration declaration;
    private final String by;
    private final Instant now;
    private @Nullable Decision decision;
    private @Nullable OrderTask saved;
    private @Nullable Instant ringAt;

    /** @param by who declares in the shop's place; empty if the shop does */
    public DeclarationConveyor(Shop shop, Order order, Declaration declaration, String by, Instant now) {
        this.shop = shop;
        this.order = order;
        this.declaration = declaration;
        this.by = by;
        this.now = now;
    }

    public Shop shop() {
        return shop;
    }

    /** The order as it is known, held for this transaction. */
    Order order() {
        return order;
    }

    Declaration declaration() {
        return declaration;
    }

    String by() {
        return by;
    }

    Instant now() {
        return now;
    }

    void decided(Decision decided, Optional<OrderTask> task, Optional<Instant> bell) {
        decision = decided;
        saved = task.orElse(null);
        ringAt = bell.orElse(null);
    }

    /** What follows from the declaration; asked before it was decided it is a bug in the caller. */
    public Decision decision() {
        return Optional.ofNullable(decision)
                .orElseThrow(() -> new IllegalStateException("Nothing was decided on " + order.key() + " yet"));
    }

    /** The task this declaration made or changed; empty if there is none. */
    public Optional<OrderTask> saved() {
        return Optional.ofNullable(saved);
    }

    /** When to ring the shop's bell, after the commit; empty if there is nothing to send now. */
    public Optional<Instant> ringAt() {
        return Optional.ofNullable(ringAt);
    }

    @Override
    public String load() {
        return decision == null ? "declaration" : decision.reason().word();
    }

    @Override
    public void log(LogLevel level, String message) {
        // A declaration is logged where it is answered, and in the order's history.
    }
}
