package dev.relais.application.configure;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Shows the connected shops with their settings and mappings. */
@Singleton
public class ShowShops {

    private final Shops shops;

    @Inject
    public ShowShops(Shops shops) {
        this.shops = shops;
    }

    /** All shops, by code. */
    @Transactional
    public List<Shop> all() {
        return shops.all();
    }

    @Transactional
    public Optional<Shop> one(ShopCode code) {
        return shops.find(code);
    }
}
