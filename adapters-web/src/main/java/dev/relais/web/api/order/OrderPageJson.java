package dev.relais.web.api.order;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.relais.application.inspect.BrowseOrders;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.web.query.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders, the latest declared first.
 *
 * @param next what to give as {@code after} for the next page; null if this is the last
 */
record OrderPageJson<E>(List<E> orders, @Nullable String next) {

    /** An order of any shop. */
    record OfShop(String shop, @JsonUnwrapped OrderEntryJson entry) {

        static OfShop of(OrderSummary summary) {
            return new OfShop(summary.order().key().shop().value(), OrderEntryJson.of(summary));
        }
    }

    static <E> OrderPageJson<E> of(BrowseOrders.Page page, Function<OrderSummary, E> entry) {
        return new OrderPageJson<>(
                page.orders().stream().map(entry).toList(),
                page.next().map(Cursors::write).orElse(null));
    }
}
