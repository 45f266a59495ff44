package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Shows a shop with how it is and the keys it may call with. */
@Singleton
public class ShowShop {

    private final Shops shops;
    private final ShopHealths healths;
    private final ApiKeys keys;

    @Inject
    public ShowShop(Shops shops, ShopHealths healths, ApiKeys keys) {
        this.shops = shops;
        this.healths = healths;
        this.keys = keys;
    }

    /** @param keys the oldest first */
    public record Shown(Shop shop, ShopHealth health, List<ApiKey> keys) {}

    /** Empty if there is no shop of that code. */
    @Transactional
    public Optional<Shown> shop(ShopCode code) {
        return shops.find(code)
                .flatMap(shop -> healths.first(Optional.of(code), 1).stream()
                        .findFirst()
                        .map(health -> new Shown(shop, health, keys.of(code))));
    }
}
