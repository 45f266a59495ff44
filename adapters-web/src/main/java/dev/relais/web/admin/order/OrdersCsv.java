package dev.relais.web.admin.order;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import jakarta.ws.rs.core.StreamingOutput;

import dev.relais.application.inspect.BrowseOrders;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.web.csv.CsvFile;

/** Orders as a CSV file, read and written page by page, so that a long one needs no more memory than a short one. */
final class OrdersCsv implements StreamingOutput {

    private static final int PAGE = 500;

    private final BrowseOrders browseOrders;
    private final OrderFilter filter;

    OrdersCsv(BrowseOrders browseOrders, OrderFilter filter) {
        this.browseOrders = browseOrders;
        this.filter = filter;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        try (CsvFile file = CsvFile.of(
                stream,
                "shop",
                "order",
                "channel",
                "reference",
                "status",
                "state",
                "reason",
                "message",
                "trackingNumber",
                "carrier",
                "updated")) {
            Optional<OrderCursor> next = page(file, Optional.empty());
            while (next.isPresent()) {
                next = page(file, next);
            }
        }
    }

    private Optional<OrderCursor> page(CsvFile file, Optional<OrderCursor> after) throws IOException {
        BrowseOrders.Page page = browseOrders.page(filter, after, PAGE);
        for (OrderSummary summary : page.orders()) {
            row(file, summary);
        }
        return page.next();
    }

    private static void row(CsvFile file, OrderSummary summary) throws IOException {
        Order order = summary.order();
        ShoppingFeedLink link = order.link();
        LastOutcome last = summary.lastOutcome().orElse(null);
        file.row(
                order.key().shop().value(),
                order.key().ref().value(),
                link == null || link.channel() == null ? null : link.channel().name(),
                link == null ? null : link.reference(),
                order.status().code(),
                summary.state().word(),
                last == null ? null : last.reason(),
                last == null ? null : last.message(),
                order.tracking().number(),
                order.tracking().carrier(),
                summary.declaredAt().toString());
    }
}
