package dev.relais.web.admin.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.overview.Hold;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * An order as a line of the list, and as the head of its page.
 *
 * @param channel null if the marketplace is not known
 * @param reference the marketplace's; null if it is not known
 * @param task what the state speaks of; null if nothing is open
 * @param hold why it does not go on by itself; null if it does, or if nothing is open
 * @param due when it goes on; null if it does not go on by itself, or if that time is over, so that it goes on any moment
 */
@TemplateData
record OrderRow(
        Order order,
        OrderState state,
        String shopName,
        @Nullable String channel,
        @Nullable String reference,
        @Nullable OpenTask task,
        @Nullable Hold hold,
        @Nullable Moment due,
        Moment updated) {

    /** @param refused the shops whose access Shopping Feed refuses (R27) */
    static OrderRow of(OrderSummary summary, Map<ShopCode, Shop> shops, Set<ShopCode> refused, Instant now) {
        Order order = summary.order();
        Shop shop = shops.get(order.key().shop());
        ZoneId zone = shop == null ? ZoneId.of("UTC") : shop.profile().timeZone();
        ShoppingFeedLink link = order.link();
        Hold hold = shop == null
                ? null
                : Hold.of(summary.state(), shop, refused.contains(shop.code())).orElse(null);
        OpenTask task = summary.open().stream().findFirst().orElse(null);
        return new OrderRow(
                order,
                summary.state(),
                shop == null ? order.key().shop().value() : shop.profile().name(),
                link == null || link.channel() == null ? null : link.channel().name(),
                link == null ? null : link.reference(),
                task,
                hold,
                task == null || hold != null || !task.dueAt().isAfter(now) ? null : new Moment(task.dueAt(), now, zone),
                new Moment(summary.declaredAt(), now, zone));
    }

    /** Counts from one; the attempts in vain are behind it. */
    public int nextAttempt() {
        return task == null ? 1 : task.attempts() + 1;
    }

    /** True if that is its reference, in its shop or on its marketplace. */
    boolean isCalled(String name) {
        return order.key().ref().value().equals(name) || name.equals(reference);
    }

    /** The address of the order's page. */
    public String address() {
        return Addresses.order(order.key());
    }

    /** The link to the parcel if it is one a browser may follow; empty otherwise. */
    public String trackingLink() {
        String url = order.tracking().url();
        return Tracking.isWebAddress(url) ? url : "";
    }
}
