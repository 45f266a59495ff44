package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;

/** Lists orders page by page. */
@Singleton
public class BrowseOrders {

    private final OrderSummaries summaries;

    @Inject
    public BrowseOrders(OrderSummaries summaries) {
        this.summaries = summaries;
    }

    /** One page and where the next begins; no next if this is the last. */
    public record Page(List<OrderSummary> orders, Optional<OrderCursor> next) {}

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
