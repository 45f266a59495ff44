package dev.relais.application.configure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.application.audit.Described;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;

/** Adds a shop. */
@Singleton
public class ConnectShop {

    private final Shops shops;
    private final Audit audit;

    @Inject
    public ConnectShop(Shops shops, Audit audit) {
        this.shops = shops;
        this.audit = audit;
    }

    /** False, and nothing stored, if a shop of that code is there already. */
    @Transactional
    public boolean connect(Shop shop) {
        boolean added = shops.add(shop);
        if (added) {
            audit.changed(
                    Activity.SHOP_CONNECTED,
                    shop.code(),
                    shop.profile().name(),
                    "",
                    Described.shop(shop).text());
        }
        return added;
    }
}
