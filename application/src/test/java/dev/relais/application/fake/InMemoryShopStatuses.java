package dev.relais.application.fake;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatuses;
import dev.relais.domain.shop.StatusLabels;

/** The statuses of shops in memory. */
public final class InMemoryShopStatuses implements ShopStatuses {

    private final Tables tables;

    InMemoryShopStatuses(Tables tables) {
        this.tables = tables;
    }

    @Override
    public StatusLabels of(ShopCode shop) {
        return tables.statuses.getOrDefault(shop, StatusLabels.NONE);
    }

    @Override
    public boolean replace(ShopCode shop, StatusLabels statuses) {
        if (!tables.shops.containsKey(shop)) {
            return false;
        }
        tables.statuses.put(shop, statuses);
        return true;
    }
}
