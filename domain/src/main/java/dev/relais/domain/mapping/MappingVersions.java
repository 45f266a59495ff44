package dev.relais.domain.mapping;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** What the mappings of shops were, each time somebody saved one. Works in the caller's transaction and sees what it wrote. */
public interface MappingVersions {

    /**
     * The latest version; empty if none was ever saved, or there is no such shop. Whoever else holds the mapping of this shop waits
     * until the caller's transaction has ended, and then sees what it saved.
     */
    Optional<MappingVersion> hold(ShopCode shop);

    /** Adds a version; only for a caller that holds the shop's mapping. */
    void add(ShopCode shop, MappingVersion version);

    /** At most so many, newest first. */
    List<MappingVersion> latest(ShopCode shop, int limit);

    /** True if the mapping of any shop was saved by somebody else than this one. */
    boolean isAnyNotBy(String name);
}
