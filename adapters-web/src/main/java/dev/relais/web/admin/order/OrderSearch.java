package dev.relais.web.admin.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;

/**
 * What somebody looks for among the orders, as it stands in the address; what cannot be understood leaves none out.
 *
 * @param from a day, as in 2026-11-20, in the visitor's time zone
 * @param until the last day
 */
record OrderSearch(String shop, String state, String channel, String from, String until, String text) {

    OrderFilter filter(ZoneId zone) {
        Optional<ShopCode> code = Optional.of(shop).filter(ShopCode::isValid).map(ShopCode::new);
        Optional<Channel> on = Optional.of(channel.strip())
                .filter(name -> !name.isEmpty() && name.length() <= Channel.LONGEST)
                .map(Channel::new);
        Progress progress = chosen().map(Progress::in).orElse(Progress.ANY);
        Period period = new Period(start(from, 0, zone), start(until, 1, zone));
        return new OrderFilter(code, text, on, progress, period);
    }

    Optional<OrderState> chosen() {
        return Stream.of(OrderState.values())
                .filter(each -> each.word().equals(state))
                .findFirst();
    }

    public boolean isEmpty() {
        return !parameters().values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The same search in another state; empty for any. */
    public String in(String otherState) {
        return new OrderSearch(shop, otherState, channel, from, until, text).address("/orders");
    }

    public String file() {
        return address("/orders.csv");
    }

    String address(String page) {
        String query = parameters().entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + Addresses.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("shop", shop);
        parameters.put("state", state);
        parameters.put("channel", channel);
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("q", text);
        return parameters;
    }

    private static Optional<Instant> start(String day, int plusDays, ZoneId zone) {
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)
                            .plusDays(plusDays)
                            .atStartOfDay(zone)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
