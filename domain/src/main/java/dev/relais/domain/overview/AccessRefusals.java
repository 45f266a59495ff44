package dev.relais.domain.overview;

import java.util.Collection;
import java.util.Set;

import dev.relais.domain.shop.ShopCode;

/** The shops whose access Shopping Feed refuses, so that nothing of theirs is sent or asked for (R27); as last committed. */
public interface AccessRefusals {

    /** How many shops. */
    int count();

    /** How many shops, at most so many of them by code, and what waits for them, counted no further than {@code most}. */
    RefusedAccess summary(int shops, int most);

    /** Those of them that are among these. */
    Set<ShopCode> among(Collection<ShopCode> shops);
}
