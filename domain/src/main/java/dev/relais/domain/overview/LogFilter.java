package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.ShopCode;

/**
 * Which lines of a shop's log to show (R41).
 *
 * @param process lines of this process' runs only; steps of orders belong to no run
 * @param level lines that matter as much as this, or more
 */
public record LogFilter(
        ShopCode shop, Optional<OrderRef> order, Optional<ProcessKind> process, LogLevel level, Period period) {

    /** The whole log of the shop. */
    public static LogFilter of(ShopCode shop) {
        return new LogFilter(shop, Optional.empty(), Optional.empty(), LogLevel.INFO, Period.ANY);
    }
}
