package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.shop.Shop;

/** Why an order's open work does not go on until somebody does something, however due it is; what has to be mended first counts. */
public enum Hold {
    /** R27: nothing is sent, and nothing is asked. */
    ACCESS_REFUSED,
    /** R13: nothing is sent. */
    STANDS_BY,
    /** R14: nothing is sent. */
    PAUSED;

    /** Empty if nothing is open, or if nothing holds it back. */
    public static Optional<Hold> of(OrderState state, Shop shop, boolean isAccessRefused) {
        if (isAccessRefused && (state.isUnsent() || state.isUnconfirmed())) {
            return Optional.of(ACCESS_REFUSED);
        }
        if (!state.isUnsent()) {
            return Optional.empty();
        }
        if (shop.standsBy()) {
            return Optional.of(STANDS_BY);
        }
        return shop.isPaused() ? Optional.of(PAUSED) : Optional.empty();
    }
}
