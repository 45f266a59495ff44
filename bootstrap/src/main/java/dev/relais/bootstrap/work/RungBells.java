package dev.relais.bootstrap.work;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.relais.domain.shop.ShopCode;

/**
 * Which shops were rung for and not visited yet, and which are being visited; one visit at the earliest of the times is enough. Safe for
 * many threads.
 */
final class RungBells {

    private final Map<ShopCode, Instant> rung = new ConcurrentHashMap<>();

    /** And whether another visit was wanted meanwhile. */
    private final Map<ShopCode, Boolean> visited = new ConcurrentHashMap<>();

    /** True if a visit at that time is needed; false if an earlier one, or one at the same time, is still to come. */
    boolean ring(ShopCode shop, Instant at) {
        boolean[] isNeeded = {false};
        rung.compute(shop, (code, before) -> {
            isNeeded[0] = before == null || before.isAfter(at);
            return isNeeded[0] ? at : before;
        });
        return isNeeded[0];
    }

    /** The visit of that time begins: whoever rings from now on needs another one. */
    void answered(ShopCode shop, Instant at) {
        rung.remove(shop, at);
    }

    /** True if the visitor may go in; false if this node is at the shop already: whoever is there is told by {@link #leave}. */
    boolean enter(ShopCode shop) {
        return !visited.merge(shop, false, (there, another) -> true);
    }

    /** True if somebody came in vain meanwhile, so that another visit is due: what they came for may have been seen or not. */
    boolean leave(ShopCode shop) {
        return visited.remove(shop);
    }
}
