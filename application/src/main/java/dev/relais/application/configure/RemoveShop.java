package dev.relais.application.configure;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.application.audit.Described;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Removes a shop with its orders, tasks, history, keys and token. */
@Singleton
public class RemoveShop {

    private final Shops shops;
    private final Audit audit;

    @Inject
    public RemoveShop(Shops shops, Audit audit) {
        this.shops = shops;
        this.audit = audit;
    }

    /** False if there is no shop of that code. */
    @Transactional
    public boolean remove(ShopCode code) {
        Optional<Shop> known = shops.find(code);
        known.ifPresent(shop -> audit.changed(
                Activity.SHOP_REMOVED,
                code,
                shop.profile().name(),
                Described.shop(shop).text(),
                ""));
        return known.isPresent() && shops.remove(code);
    }
}
