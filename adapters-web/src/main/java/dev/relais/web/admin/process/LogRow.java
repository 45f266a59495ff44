package dev.relais.web.admin.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.overview.LogLine;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.Outcome;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as it is shown.
 *
 * @param order null if the line is about none
 * @param event null for a line that a run wrote, as are the operation and the outcome
 * @param details what else is known of it, by the names the interface uses
 */
record LogRow(
        LogLine line,
        @Nullable OrderKey order,
        Moment at,
        @Nullable EventKind event,
        @Nullable Operation operation,
        @Nullable Outcome outcome,
        String details) {

    static LogRow of(ShopCode shop, LogLine line, Instant now, ZoneId zone) {
        LogLine.Step step = line.step();
        String details = Stream.concat(
                        Optional.ofNullable(step.reason()).map(reason -> "reason " + reason).stream(),
                        line.details().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()))
                .collect(Collectors.joining(" · "));
        return new LogRow(
                line,
                line.order() == null ? null : new OrderKey(shop, new OrderRef(line.order())),
                new Moment(line.position().at(), now, zone),
                worded(step.event(), EventKind.values(), EventKind::word),
                worded(step.operation(), Operation.values(), Operation::word),
                worded(step.outcome(), Outcome.values(), Outcome::word),
                details);
    }

    /** Where the order's page is; null if the line is about none. */
    public @Nullable String orderAddress() {
        return order == null ? null : Addresses.order(order);
    }

    private static <E> @Nullable E worded(@Nullable String word, E[] values, Function<E, String> of) {
        return word == null
                ? null
                : Stream.of(values)
                        .filter(each -> of.apply(each).equals(word))
                        .findFirst()
                        .orElse(null);
    }
}
