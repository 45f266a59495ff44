package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.shop.ShopCode;

/** Lists orders page by page. */
@Singleton
public class BrowseOrders {

    private final OrderSummaries summaries;
    private final AccessRefusals refusals;

    @Inject
    public BrowseOrders(OrderSummaries summaries, AccessRefusals refusals) {
        this.summaries = summaries;
        this.refusals = refusals;
    }

    /** One page and where the next begins; no next if this is the last. */
    public record Page(List<OrderSummary> orders, Optional<OrderCursor> next) {}

    /** Those of the shops of these orders whose access Shopping Feed refuses (R27). */
    @Transactional
    public Set<ShopCode> refused(List<OrderSummary> orders) {
        return refusals.among(
                orders.stream().map(order -> order.order().key().shop()).collect(Collectors.toSet()));
    }

    @Transactional
    public Page page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        List<OrderSummary> found = summaries.page(filter, after, limit + 1);
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<OrderSummary> page = found.subList(0, limit);
        return new Page(List.copyOf(page), Optional.of(OrderCursor.behind(page.get(limit - 1))));
    }
}
