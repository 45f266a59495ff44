package dev.relais.application.fake;

import java.util.Optional;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.shop.Operation;

/** Tells which orders a filter leaves in a list. */
final class Filters {

    private Filters() {}

    static boolean matches(OrderFilter filter, OrderSummary summary) {
        Order order = summary.order();
        return filter.shop().map(order.key().shop()::equals).orElse(true)
                && begins(order, filter.text())
                && filter.channel()
                        .map(channel -> Optional.ofNullable(order.link())
                                .map(ShoppingFeedLink::channel)
                                .filter(channel::isSameAs)
                                .isPresent())
                        .orElse(true)
                && matches(filter.progress(), summary)
                && filter.declared().contains(summary.declaredAt());
    }

    private static boolean begins(Order order, String text) {
        String reference = Optional.ofNullable(order.link())
                .map(ShoppingFeedLink::reference)
                .orElse("");
        return order.key().ref().value().startsWith(text) || reference.startsWith(text);
    }

    private static boolean matches(Progress progress, OrderSummary summary) {
        boolean endedSo = progress.outcome()
                .map(outcome -> summary.lastOutcome().map(LastOutcome::outcome).equals(Optional.of(outcome)))
                .orElse(true);
        return endedSo
                && (!progress.underWay() || !summary.open().isEmpty())
                && progress.state().map(summary.state()::equals).orElse(true)
                && progress.operation()
                        .map(operation -> isOf(operation, progress, summary))
                        .orElse(true);
    }

    private static boolean isOf(Operation operation, Progress progress, OrderSummary summary) {
        boolean speaksOfTheEnd =
                progress.outcome().isPresent() || summary.open().isEmpty();
        return speaksOfTheEnd
                ? summary.lastOutcome().map(LastOutcome::operation).equals(Optional.of(operation))
                : summary.open().stream().map(OpenTask::operation).anyMatch(operation::equals);
    }
}
