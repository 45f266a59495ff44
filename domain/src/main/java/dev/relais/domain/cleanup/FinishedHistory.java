package dev.relais.domain.cleanup;

import java.time.Instant;

import dev.relais.domain.shop.ShopCode;

/**
 * What is finished and grows old (R44). Each method deletes some of it, at most so many rows, in the caller's transaction, and
 * answers how many it deleted: fewer than the limit if no more is left.
 */
public interface FinishedHistory {

    /** Steps of orders of which no task is open. */
    int deleteSteps(ShopCode shop, Instant before, int limit);

    /** Process runs with their lines. */
    int deleteRuns(ShopCode shop, Instant before, int limit);

    /** Requests of which nothing is open. */
    int deleteBatches(ShopCode shop, Instant before, int limit);

    /** Failures that are closed or dismissed. */
    int deleteFailures(ShopCode shop, Instant before, int limit);

    /** What merchants were told, or what was left to the pages. */
    int deleteNotices(ShopCode shop, Instant before, int limit);
}
