package dev.relais.application.configure;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatuses;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusLabels;

/** Takes and shows what a shop calls its statuses, so that a merchant maps names and not numbers. */
@Singleton
public class NameStatuses {

    private final Shops shops;
    private final ShopStatuses statuses;

    @Inject
    public NameStatuses(Shops shops, ShopStatuses statuses) {
        this.shops = shops;
        this.statuses = statuses;
    }

    /** False, and nothing stored, if there is no shop of that code. */
    @Transactional
    public boolean name(ShopCode shop, StatusLabels labels) {
        return statuses.replace(shop, labels);
    }

    /** Empty if there is no shop of that code. */
    @Transactional
    public Optional<StatusLabels> of(ShopCode shop) {
        return shops.find(shop).map(known -> statuses.of(known.code()));
    }
}
