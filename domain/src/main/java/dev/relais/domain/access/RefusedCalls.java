package dev.relais.domain.access;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** The refused calls of the last seven days. Works in the caller's transaction. */
public interface RefusedCalls {

    /**
     * Adds a call to those of the same kind. What is older than seven days goes, and of each shop no more than two hundred kinds
     * stay, the latest.
     */
    void add(RefusedCall call);

    /** Of this shop, or of keys that are not known; the latest first, at most so many. */
    List<RefusedCall> latest(Optional<ShopCode> shop, int limit);
}
