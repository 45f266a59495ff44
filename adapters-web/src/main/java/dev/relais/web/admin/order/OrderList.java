package dev.relais.web.admin.order;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.overview.OrderState;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Misread;
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

    /** What of the search cannot be understood; nothing is listed then. */
    public List<Misread> misread() {
        return search.misread();
    }

    /** False if no browser would show what was typed in a field for days. */
    public boolean areDays() {
        return misread().stream().noneMatch(each -> each.kind() == Misread.Kind.DAY);
    }

    /** The order with exactly the reference that is looked for, in its shop or on its marketplace; empty if that could be several. */
    Optional<OrderRow> only() {
        List<OrderRow> exact =
                rows.stream().filter(row -> row.isCalled(search.text().strip())).toList();
        return exact.size() == 1 && isFirst() && next.isEmpty() ? exact.stream().findFirst() : Optional.empty();
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
