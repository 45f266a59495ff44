package dev.relais.application.fake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusMapping;

/** Shops in memory. */
public final class InMemoryShops implements Shops {

    private final Tables tables;

    public InMemoryShops(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Shop> find(ShopCode code) {
        return Optional.ofNullable(tables.shops.get(code));
    }

    @Override
    public List<Shop> all() {
        return List.copyOf(tables.shops.values());
    }

    @Override
    public List<Shop> page(String begins, Optional<ShopCode> after, int limit) {
        String start = begins.toLowerCase(Locale.ROOT);
        return tables.shops.values().stream()
                .filter(shop -> after.isEmpty()
                        || shop.code().value().compareTo(after.get().value()) > 0)
                .filter(shop -> shop.code().value().toLowerCase(Locale.ROOT).startsWith(start)
                        || shop.profile().name().toLowerCase(Locale.ROOT).startsWith(start))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean add(Shop shop) {
        return tables.shops.putIfAbsent(shop.code(), shop) == null;
    }

    @Override
    public void change(Shop shop) {
        tables.shops.computeIfPresent(
                shop.code(), (code, known) -> shop.withMapping(known.mapping()).withChannelRules(known.channelRules()));
    }

    @Override
    public void map(ShopCode code, StatusMapping mapping) {
        tables.shops.computeIfPresent(code, (any, known) -> known.withMapping(mapping));
    }

    @Override
    public void rule(ShopCode code, ChannelRules rules) {
        tables.shops.computeIfPresent(code, (any, known) -> known.withChannelRules(rules));
    }

    @Override
    public boolean remove(ShopCode code) {
        return tables.remove(code);
    }
}
