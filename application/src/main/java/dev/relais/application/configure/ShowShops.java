package dev.relais.application.configure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Shows the connected shops with their settings and mappings. */
@Singleton
public class ShowShops {

    private final Shops shops;
    private final ShopHealths healths;

    @Inject
    public ShowShops(Shops shops, ShopHealths healths) {
        this.shops = shops;
        this.healths = healths;
    }

    /** All shops, by code. */
    @Transactional
    public List<Shop> all() {
        return shops.all();
    }

    /** One page, and behind which shop the next begins; no next if this is the last. */
    public record Page(List<Shop> shops, Map<ShopCode, ShopHealth> healths, Optional<ShopCode> next) {}

    /** At most so many whose name or code begins so, by code. */
    @Transactional
    public Page page(String begins, Optional<ShopCode> after, int limit) {
        List<Shop> found = shops.page(begins, after, limit + 1);
        List<Shop> page = found.stream().limit(limit).toList();
        Map<ShopCode, ShopHealth> byCode = healths
                .of(page.stream().map(Shop::code).toList())
                .stream()
                .collect(Collectors.toMap(ShopHealth::shop, Function.identity()));
        return new Page(
                page,
                byCode,
                found.size() > limit ? Optional.of(page.get(limit - 1).code()) : Optional.empty());
    }

    @Transactional
    public Optional<Shop> one(ShopCode code) {
        return shops.find(code);
    }
}
