package dev.relais.application.configure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;

/** Adds a shop. */
@Singleton
public class ConnectShop {

    private final Shops shops;

    @Inject
    public ConnectShop(Shops shops) {
        this.shops = shops;
    }

    /** False, and nothing stored, if a shop of that code is there already. */
    @Transactional
    public boolean connect(Shop shop) {
        return shops.add(shop);
    }
}
