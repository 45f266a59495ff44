package dev.relais.web.admin.order;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Moment;

/**
 * One page of the list of orders.
 *
 * @param shop the code of the shop filtered by; empty for all
 * @param after where this page begins; empty for the first
 * @param next where the next page begins; empty if this is the last
 */
record OrderList(
        List<OrderRow> rows, List<Shop> shops, String shop, String text, String after, String next, Moment asOf) {

    public boolean isFiltered() {
        return !shop.isEmpty() || !text.isEmpty();
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** The address of this very page. */
    public String address() {
        return addressFrom(after);
    }

    public String nextAddress() {
        return addressFrom(next);
    }

    public String firstAddress() {
        return addressFrom("");
    }

    private String addressFrom(String cursor) {
        return "/orders?shop=" + encoded(shop) + "&q=" + encoded(text) + "&after=" + encoded(cursor);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
