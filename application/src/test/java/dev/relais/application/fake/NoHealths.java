package dev.relais.application.fake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.shop.ShopCode;

/** Knows of no shop how it is. */
public final class NoHealths implements ShopHealths {

    @Override
    public List<ShopHealth> first(Optional<ShopCode> shop, int limit) {
        return List.of();
    }

    @Override
    public List<ShopHealth> of(Collection<ShopCode> shops) {
        return List.of();
    }

    @Override
    public int waiting(Optional<ShopCode> shop, int most) {
        return 0;
    }
}
