package dev.relais.web.api.shop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;

/** Reads the shop that an administrator's address names, where a shop that is not there would look like an empty one. */
@Singleton
public class KnownShop {

    private final ShowShops showShops;

    @Inject
    public KnownShop(ShowShops showShops) {
        this.showShops = showShops;
    }

    /** The shop's code; refused as unknown if it is nobody's. */
    public ShopCode read(String code) {
        return showShops.one(ShopAddress.read(code)).map(Shop::code).orElseThrow(ShopAddress::unknown);
    }
}
