package dev.relais.domain.order;

import dev.relais.domain.shop.ShopCode;

/** Identifies an order: two shops may use the same reference and share nothing. */
public record OrderKey(ShopCode shop, OrderRef ref) {

    public static OrderKey of(String shop, String ref) {
        return new OrderKey(new ShopCode(shop), new OrderRef(ref));
    }

    @Override
    public String toString() {
        return shop + "/" + ref;
    }
}
