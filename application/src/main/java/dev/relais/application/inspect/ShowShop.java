package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.access.RefusedCall;
import dev.relais.domain.access.RefusedCalls;
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
    private final RefusedCalls calls;

    @Inject
    public ShowShop(Shops shops, ShopHealths healths, ApiKeys keys, RefusedCalls calls) {
        this.shops = shops;
        this.healths = healths;
        this.keys = keys;
        this.calls = calls;
    }

    private static final int MOST_CALLS = 20;

    /**
     * @param keys the oldest first
     * @param refused its calls that were refused lately, the latest first
     * @param unknown calls with a key that is not known, as long as the shop was never heard of: they may be its own
     */
    public record Shown(
            Shop shop, ShopHealth health, List<ApiKey> keys, List<RefusedCall> refused, List<RefusedCall> unknown) {}

    /** Empty if there is no shop of that code. */
    @Transactional
    public Optional<Shown> shop(ShopCode code) {
        return shops.find(code)
                .flatMap(shop -> healths.first(Optional.of(code), 1).stream()
                        .findFirst()
                        .map(health -> new Shown(
                                shop,
                                health,
                                keys.of(code),
                                calls.latest(Optional.of(code), MOST_CALLS),
                                health.lastDeclared() == null
                                        ? calls.latest(Optional.empty(), MOST_CALLS)
                                        : List.of())));
    }
}
