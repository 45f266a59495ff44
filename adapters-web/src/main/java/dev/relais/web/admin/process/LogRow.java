package dev.relais.web.admin.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.overview.LogLine;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.Outcome;
import dev.relais.web.admin.order.Step;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as it is shown: what a merchant reads first, and what a technician looks up behind it.
 *
 * @param order null if the line is about none
 * @param step null for a line that a run wrote
 */
record LogRow(
        LogLine line,
        @Nullable OrderKey order,
        Moment at,
        @Nullable Step step) {

    static LogRow of(ShopCode shop, LogLine line, Instant now, ZoneId zone) {
        OrderKey order = line.order() == null ? null : new OrderKey(shop, new OrderRef(line.order()));
        Instant at = line.position().at();
        Step step = order == null
                ? null
                : event(order, line).map(event -> Step.of(event, now, zone)).orElse(null);
        return new LogRow(line, order, new Moment(at, now, zone), step);
    }

    /** Where the order's page is; null if the line is about none. */
    public @Nullable String orderAddress() {
        return order == null ? null : Addresses.order(order);
    }

    /** What is known of a step, by the names the interface uses. */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        put(details, "event", line.step().event());
        put(details, "operation", line.step().operation());
        put(details, "outcome", line.step().outcome());
        put(details, "reason", line.step().reason());
        details.putAll(line.details());
        return details;
    }

    private static void put(Map<String, String> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    /** The step as the order's timeline knows it; empty for a line that a run wrote. */
    private static Optional<OrderEvent> event(OrderKey order, LogLine line) {
        LogLine.Step step = line.step();
        return worded(step.event(), EventKind.values(), EventKind::word)
                .map(kind -> new OrderEvent(
                        order,
                        line.position().at(),
                        kind,
                        worded(step.operation(), Operation.values(), Operation::word)
                                .orElse(null),
                        worded(step.outcome(), Outcome.values(), Outcome::word).orElse(null),
                        step.reason(),
                        line.details()));
    }

    private static <E> Optional<E> worded(@Nullable String word, E[] values, Function<E, String> of) {
        return Stream.of(values).filter(each -> of.apply(each).equals(word)).findFirst();
    }
}
