package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/**
 * Which orders to list.
 *
 * @param text what the order's reference, in the shop or on its channel, begins with; empty for any
 */
public record OrderFilter(Optional<ShopCode> shop, String text) {

    public OrderFilter {
        text = text.strip();
    }
}
