package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.order.Channel;
import dev.relais.domain.shop.ShopCode;

/**
 * Which orders to list, and which first; whatever is empty leaves none out.
 *
 * @param text what the order's reference, in the shop or on its channel, begins with
 * @param channel compared trimmed and lower-cased
 * @param declared when the shop last declared something new
 */
public record OrderFilter(
        Optional<ShopCode> shop,
        String text,
        Optional<Channel> channel,
        Progress progress,
        Period declared,
        Sorting sorting) {

    public static final OrderFilter ALL =
            new OrderFilter(Optional.empty(), "", Optional.empty(), Progress.ANY, Period.ANY);

    public OrderFilter {
        text = text.strip();
    }

    /** The latest declared first. */
    public OrderFilter(
            Optional<ShopCode> shop, String text, Optional<Channel> channel, Progress progress, Period declared) {
        this(shop, text, channel, progress, declared, Sorting.LATEST_FIRST);
    }

    /** Also of this shop. */
    public OrderFilter of(ShopCode newShop) {
        return new OrderFilter(Optional.of(newShop), text, channel, progress, declared, sorting);
    }

    /** Also with a reference that begins so. */
    public OrderFilter beginningWith(String newText) {
        return new OrderFilter(shop, newText, channel, progress, declared, sorting);
    }

    /** Also from this channel. */
    public OrderFilter on(Channel newChannel) {
        return new OrderFilter(shop, text, Optional.of(newChannel), progress, declared, sorting);
    }

    /** Also as far as this. */
    public OrderFilter at(Progress newProgress) {
        return new OrderFilter(shop, text, channel, newProgress, declared, sorting);
    }

    /** Also declared then. */
    public OrderFilter declared(Period newPeriod) {
        return new OrderFilter(shop, text, channel, progress, newPeriod, sorting);
    }

    /** The same ones in this order. */
    public OrderFilter sorted(Sorting newSorting) {
        return new OrderFilter(shop, text, channel, progress, declared, newSorting);
    }
}
