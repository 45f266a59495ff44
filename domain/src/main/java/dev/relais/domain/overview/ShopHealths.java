package dev.relais.domain.overview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** How the shops are, as last committed. */
public interface ShopHealths {

    /** At most so many, those whose token was refused first, then those that are paused or stand by, then by code; or this one. */
    List<ShopHealth> first(Optional<ShopCode> shop, int limit);

    /** These, in any order; one that is not there is left out. */
    List<ShopHealth> of(Collection<ShopCode> shops);

    /** Of how many orders something is not confirmed yet, sent or unsent, counted no further than this. */
    int waiting(Optional<ShopCode> shop, int most);
}
