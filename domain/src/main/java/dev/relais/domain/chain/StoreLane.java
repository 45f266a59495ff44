package dev.relais.domain.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import dev.relais.domain.history.Lanes;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.notify.Notices;
import dev.relais.domain.shop.ShopCode;

/** What Shopping Feed says about a store as a whole: wait, or this token may not. Works in the caller's transaction. */
public final class StoreLane {

    private final Lanes lanes;
    private final Notices notices;
    private final InstantSource time;

    public StoreLane(Lanes lanes, Notices notices, InstantSource time) {
        this.lanes = lanes;
        this.notices = notices;
        this.time = time;
    }

    /** R25, R27: true if something may be sent or asked for the shop now. */
    public boolean mayCall(ShopCode shop, Instant now) {
        return lanes.mayCall(shop, now);
    }

    /** R25: empty if no announced wait runs. */
    Optional<Instant> waitsUntil(ShopCode shop, Instant now) {
        return lanes.waitsUntil(shop, now);
    }

    /** R25: the end of a wait that was just announced; it begins now, however long ago the API was called. */
    public Instant endOf(Duration announced) {
        return time.instant().plus(announced);
    }

    /** R25 */
    public void waitUntil(ShopCode shop, Instant until) {
        lanes.waitUntil(shop, until);
    }

    /** R37: the SYNC process has something to look at by then. */
    void syncBy(ShopCode shop, Instant due) {
        lanes.syncBy(shop, due);
    }

    /** R27: nothing is called until a new token is saved; the merchant is told once. */
    public void tokenRefused(ShopCode shop, Instant now) {
        if (lanes.tokenRefused(shop)) {
            notices.add(Notice.tokenRefused(shop, now));
        }
    }
}
