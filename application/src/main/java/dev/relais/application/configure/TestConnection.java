package dev.relais.application.configure;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Asks Shopping Feed whom a shop's token belongs to, and whether it may use the shop's store; changes nothing. */
@Singleton
public class TestConnection {

    private final Shops shops;
    private final ShoppingFeed shoppingFeed;

    @Inject
    public TestConnection(Shops shops, ShoppingFeed shoppingFeed) {
        this.shops = shops;
        this.shoppingFeed = shoppingFeed;
    }

    /** The shop that was asked about, and the answer. */
    public record Tested(Shop shop, ConnectionReport report) {}

    /** Empty if there is no shop of that code. */
    public Optional<Tested> test(ShopCode code) {
        return shops.find(code).map(shop -> new Tested(shop, shoppingFeed.test(shop.access())));
    }
}
