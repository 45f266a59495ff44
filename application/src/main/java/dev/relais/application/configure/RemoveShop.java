package dev.relais.application.configure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Removes a shop with its orders, tasks, history, keys and token. */
@Singleton
public class RemoveShop {

    private final Shops shops;

    @Inject
    public RemoveShop(Shops shops) {
        this.shops = shops;
    }

    /** False if there is no shop of that code. */
    @Transactional
    public boolean remove(ShopCode code) {
        return shops.remove(code);
    }
}
