package dev.relais.domain.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.relais.domain.shop.ShopStatus;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an order as its shop declares it (R01).
 *
 * @param link null when the shop gives no Shopping Feed id
 * @param placedAt when the buyer ordered; null keeps what was known
 * @param changedAt when the state came about in the shop; null when the shop does not say (R10)
 * @param baseline true to record the state and send nothing (R48)
 */
public record Declaration(
        ShopStatus status,
        DeclaredTracking tracking,
        @Nullable DeclaredLink link,
        @Nullable Instant placedAt,
        @Nullable Instant changedAt,
        boolean baseline) {

    /** To the microsecond, as times are kept, so that the same time declared twice is the same. */
    public Declaration {
        placedAt = placedAt == null ? null : placedAt.truncatedTo(ChronoUnit.MICROS);
        changedAt = changedAt == null ? null : changedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Declaration linkedTo(ShoppingFeedLink found) {
        return new Declaration(status, tracking, DeclaredLink.of(found), placedAt, changedAt, baseline);
    }
}
