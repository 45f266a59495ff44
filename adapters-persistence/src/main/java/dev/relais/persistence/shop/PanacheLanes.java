package dev.relais.persistence.shop;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.Lanes;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What holds shops back, in PostgreSQL. */
@Singleton
@Transactional
class PanacheLanes implements Lanes {

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<LaneRow, String> {}

    @Inject
    PanacheLanes(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean mayCall(ShopCode shop, Instant now) {
        return rows.count(
                        "shopCode = ?1 and tokenRefused = false and (waitUntil is null or waitUntil <= ?2)",
                        shop.value(),
                        now)
                == 1;
    }

    @Override
    public Optional<Instant> waitsUntil(ShopCode shop, Instant now) {
        return rows.find("shopCode = ?1 and waitUntil > ?2", shop.value(), now)
                .singleResultOptional()
                .map(lane -> lane.waitUntil);
    }

    @Override
    public void waitUntil(ShopCode shop, Instant until) {
        rows.update(
                "waitUntil = ?1 where shopCode = ?2 and (waitUntil is null or waitUntil < ?1)", until, shop.value());
    }

    @Override
    public boolean tokenRefused(ShopCode shop) {
        return rows.update("tokenRefused = true where shopCode = ?1 and tokenRefused = false", shop.value()) == 1;
    }

    @Override
    public void syncBy(ShopCode shop, Instant due) {
        rows.update("nextDue = ?1 where shopCode = ?2 and (nextDue is null or nextDue > ?1)", due, shop.value());
    }

    @Override
    public void tokenReplaced(ShopCode shop) {
        rows.update("tokenRefused = false where shopCode = ?1", shop.value());
    }
}
