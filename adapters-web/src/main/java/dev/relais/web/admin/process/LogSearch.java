package dev.relais.web.admin.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
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
import dev.relais.web.admin.page.Misread;

/**
 * What somebody looks for in the log of a shop, as it stands in the address; where something cannot be understood, no
 * line is to be shown (R41).
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
                new Period(
                        Misread.read(from, time -> time(time, zone)), Misread.read(until, time -> time(time, zone))));
    }

    /** What cannot be understood, field by field; nothing if all can be. */
    List<Misread> misread() {
        return Stream.of(
                        Misread.unless(ShopCode::isValid, Misread.Field.SHOP, Misread.Kind.CODE, shop),
                        Misread.unless(OrderRef::isValid, Misread.Field.ORDER, Misread.Kind.CODE, order.strip()),
                        Misread.unless(ProcessKind.of(process), Misread.Field.PROCESS, Misread.Kind.CHOICE, process),
                        Misread.unless(knownLevel(), Misread.Field.LEVEL, Misread.Kind.CHOICE, level),
                        Misread.ofPeriod(Misread.Kind.TIME, from, until, time -> time(time, ZoneOffset.UTC)))
                .flatMap(each -> each)
                .toList();
    }

    LogLevel chosenLevel() {
        return knownLevel().orElse(LogLevel.INFO);
    }

    private Optional<LogLevel> knownLevel() {
        return Stream.of(LogLevel.values())
                .filter(each -> each.word().equals(level))
                .findFirst();
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

    private static Instant time(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
