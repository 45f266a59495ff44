package dev.relais.application.fake;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.history.Lanes;
import dev.relais.domain.shop.ShopCode;

/** What holds shops back, in memory. */
public class InMemoryLanes implements Lanes {

    private final Tables tables;

    public InMemoryLanes(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean mayCall(ShopCode shop, Instant now) {
        return tables.mayCall(shop, now);
    }

    @Override
    public Optional<Instant> waitsUntil(ShopCode shop, Instant now) {
        return Optional.ofNullable(tables.waits.get(shop)).filter(now::isBefore);
    }

    @Override
    public void waitUntil(ShopCode shop, Instant until) {
        tables.waits.merge(shop, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public boolean tokenRefused(ShopCode shop) {
        return tables.refused.add(shop);
    }

    /** In memory what is due is worked out from the tasks and requests themselves. */
    @Override
    public void syncBy(ShopCode shop, Instant due) {}

    @Override
    public void tokenReplaced(ShopCode shop) {
        tables.refused.remove(shop);
    }
}
