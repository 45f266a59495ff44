package dev.relais.persistence.history;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.relais.domain.cleanup.FinishedHistory;
import dev.relais.domain.shop.ShopCode;

/** Finished history in PostgreSQL. */
@Singleton
@Transactional
class PanacheFinishedHistory implements FinishedHistory {

    private final EntityManager database;

    @Inject
    PanacheFinishedHistory(EntityManager database) {
        this.database = database;
    }

    @Override
    public int deleteSteps(ShopCode shop, Instant before, int limit) {
        return delete(CleanupSql.STEPS, shop, before, limit);
    }

    @Override
    public int deleteRuns(ShopCode shop, Instant before, int limit) {
        return delete(CleanupSql.RUNS, shop, before, limit);
    }

    @Override
    public int deleteBatches(ShopCode shop, Instant before, int limit) {
        return delete(CleanupSql.BATCHES, shop, before, limit);
    }

    @Override
    public int deleteFailures(ShopCode shop, Instant before, int limit) {
        return delete(CleanupSql.FAILURES, shop, before, limit);
    }

    @Override
    public int deleteNotices(ShopCode shop, Instant before, int limit) {
        int notices = delete(CleanupSql.NOTICES, shop, before, limit);
        database.createNativeQuery(CleanupSql.DIGESTS)
                .setParameter("shop", shop.value())
                .setParameter("before", before)
                .executeUpdate();
        return notices;
    }

    private int delete(String sql, ShopCode shop, Instant before, int limit) {
        return database.createNativeQuery(sql)
                .setParameter("shop", shop.value())
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
