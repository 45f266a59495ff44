package dev.relais.web.admin.order;

import java.util.List;

import dev.relais.domain.overview.OrderState;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;

/**
 * One page of the list of orders.
 *
 * @param after where this page begins; empty for the first
 * @param next where the next page begins; empty if this is the last
 */
record OrderList(List<OrderRow> rows, List<Shop> shops, OrderSearch search, String after, String next, Moment asOf) {

    public boolean isFiltered() {
        return !search.isEmpty();
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    public List<Operation> operations() {
        return List.of(Operation.values());
    }

    /** The states one can look for. */
    public List<OrderState> states() {
        return List.of(OrderState.values());
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
        String first = search.address("/orders");
        if (cursor.isEmpty()) {
            return first;
        }
        return first + (first.contains("?") ? "&" : "?") + "after=" + Addresses.encoded(cursor);
    }
}
