package dev.relais.domain.history;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** What holds a shop's sending back, on every node alike. Works in the caller's transaction. */
public interface Lanes {

    /** True if something may be sent for the shop now: no announced wait runs (R25) and its token is not refused (R27). */
    boolean mayCall(ShopCode shop, Instant now);

    /** R25: until when the shop has to wait; empty if no announced wait runs. */
    Optional<Instant> waitsUntil(ShopCode shop, Instant now);

    /** R25: nothing is sent or asked for this shop before then; a longer wait that was announced before stays. */
    void waitUntil(ShopCode shop, Instant until);

    /**
     * R27: nothing is sent or asked for this shop until {@link #tokenReplaced}.
     *
     * @return false if that was known already
     */
    boolean tokenRefused(ShopCode shop);

    /** Has the SYNC process look at the shop no later than then, in real time and in batch alike (R16). */
    void syncBy(ShopCode shop, Instant due);

    /** R27: a new token was saved, or the refused one is to be used again; sending goes on. */
    void tokenReplaced(ShopCode shop);
}
