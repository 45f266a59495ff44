package dev.relais.domain.overview;

import java.time.Instant;
import java.util.List;

import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/**
 * What Shopping Feed's refusal of shops' access holds up (R27).
 *
 * @param shops how many they are
 * @param waiting updates of theirs that are not sent yet, counted no further than was asked for
 * @param first at most as many of them as were asked for, by code
 */
public record RefusedAccess(int shops, int waiting, List<RefusedShop> first) {

    public static final RefusedAccess NONE = new RefusedAccess(0, 0, List.of());

    public RefusedAccess {
        first = List.copyOf(first);
    }

    /** @param lastSent when a request of it last left; null if none ever did */
    public record RefusedShop(
            ShopCode code, String name, @Nullable Instant lastSent) {}

    public boolean isNone() {
        return shops == 0;
    }

    /** How many shops are not among the first. */
    public int more() {
        return shops - first.size();
    }
}
