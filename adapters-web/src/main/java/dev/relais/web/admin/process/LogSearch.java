package dev.relais.web.admin.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.Period;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.query.Moments;

/**
 * What somebody looks for in the log of a shop, as it stands in the address; what cannot be understood leaves none out (R41).
 *
 * @param from a time as browsers give it, as in 2026-11-20T08:00, in the visitor's time zone
 * @param until the first time that is left out
 */
record LogSearch(String shop, String order, String process, String level, String from, String until) {

    /** For the log of this shop, whichever was named. */
    LogFilter filter(ShopCode code, ZoneId zone) {
        return new LogFilter(
                code,
                Optional.of(order.strip()).filter(OrderRef::isValid).map(OrderRef::new),
                ProcessKind.of(process),
                chosenLevel(),
                new Period(time(from, zone), time(until, zone)));
    }

    LogLevel chosenLevel() {
        return Stream.of(LogLevel.values())
                .filter(each -> each.word().equals(level))
                .findFirst()
                .orElse(LogLevel.INFO);
    }

    /** True if lines are left out by more than the choice of the shop. */
    public boolean isNarrow() {
        return Stream.of(order, process, from, until).anyMatch(value -> !value.isBlank())
                || chosenLevel() != LogLevel.INFO;
    }

    /** The same log without what leaves lines out. */
    public String whole() {
        return "/processes/log?shop=" + Addresses.encoded(shop);
    }

    public String address() {
        return address("/processes/log");
    }

    public String file() {
        return address("/processes/log.csv");
    }

    private String address(String page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("shop", shop);
        parameters.put("order", order);
        parameters.put("process", process);
        parameters.put("level", level);
        parameters.put("from", from);
        parameters.put("until", until);
        return page
                + parameters.entrySet().stream()
                        .filter(each -> !each.getValue().isBlank())
                        .map(each -> each.getKey() + "=" + Addresses.encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<Instant> time(String text, ZoneId zone) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant())
                            .filter(Moments::isPossible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
