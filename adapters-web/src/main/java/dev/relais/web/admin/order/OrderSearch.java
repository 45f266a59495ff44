package dev.relais.web.admin.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.overview.Sorting;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.TypedText;

/**
 * What somebody looks for among the orders and which columns he wants to see, as it stands in the address; where something cannot be
 * understood, nothing is to be listed.
 *
 * @param state the word of a state, or {@code open} for those in which something is not confirmed yet
 * @param operation the word of what the work is about
 * @param from a day, as in 2026-11-20, in the visitor's time zone
 * @param until the last day
 * @param sort {@code oldest} for those declared longest ago; whatever else for the latest
 * @param hidden the columns left out, with commas
 */
record OrderSearch(
        String shop,
        String state,
        String operation,
        String channel,
        String from,
        String until,
        String text,
        String sort,
        String hidden) {

    private static final String OLDEST = "oldest";
    private static final String UNDER_WAY = "open";

    /** What can be looked for. */
    enum Field {
        SHOP("shop"),
        STATE("state"),
        OPERATION("operation"),
        CHANNEL("channel"),
        FROM("from"),
        UNTIL("until"),
        TEXT("q");

        private final String parameter;

        Field(String parameter) {
            this.parameter = parameter;
        }
    }

    /** The columns that can be left out. */
    enum Column {
        MARKETPLACE,
        REFERENCE,
        STATUS,
        TRACKING,
        UPDATED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is looked for in a field, and the address of the list without it. */
    record Active(Field field, String value, String without) {

        public String parameter() {
            return field.parameter;
        }
    }

    /** What cannot be understood, field by field; nothing if all can be. */
    List<Misread> misread() {
        return Stream.of(
                        Misread.unless(ShopCode::isValid, Misread.Field.SHOP, Misread.Kind.CODE, shop),
                        Misread.unless(
                                any -> isUnderWay() || chosen().isPresent(),
                                Misread.Field.STATE,
                                Misread.Kind.CHOICE,
                                state),
                        Misread.unless(about(), Misread.Field.OPERATION, Misread.Kind.CHOICE, operation),
                        Misread.unless(OrderSearch::isChannel, Misread.Field.CHANNEL, Misread.Kind.CODE, channel),
                        Misread.ofPeriod(Misread.Kind.DAY, from, until, day -> start(day, 0, ZoneOffset.UTC)))
                .flatMap(each -> each)
                .toList();
    }

    private static boolean isChannel(String name) {
        return TypedText.wanted(name).length() <= Channel.LONGEST;
    }

    OrderFilter filter(ZoneId zone) {
        Optional<ShopCode> code = Optional.of(shop).filter(ShopCode::isValid).map(ShopCode::new);
        Optional<Channel> on = Optional.of(TypedText.wanted(channel))
                .filter(name -> !name.isEmpty() && name.length() <= Channel.LONGEST)
                .map(Channel::new);
        Progress progress = new Progress(chosen(), Optional.empty(), about(), isUnderWay());
        Period period = new Period(
                Misread.read(from, day -> start(day, 0, zone)), Misread.read(until, day -> start(day, 1, zone)));
        return new OrderFilter(
                code,
                TypedText.wanted(text),
                on,
                progress,
                period,
                isOldestFirst() ? Sorting.OLDEST_FIRST : Sorting.LATEST_FIRST);
    }

    /** True if orders of which something is not confirmed yet are looked for, in whichever state. */
    public boolean isUnderWay() {
        return UNDER_WAY.equals(state);
    }

    /** The same search among the orders of which something is not confirmed yet. */
    public String underWay() {
        return in(UNDER_WAY);
    }

    Optional<OrderState> chosen() {
        return Stream.of(OrderState.values())
                .filter(each -> each.word().equals(state))
                .findFirst();
    }

    private Optional<Operation> about() {
        return Stream.of(Operation.values())
                .filter(each -> each.word().equals(operation))
                .findFirst();
    }

    public boolean isEmpty() {
        return active().isEmpty();
    }

    /** What is looked for, field by field. */
    public List<Active> active() {
        Map<Field, String> values = values();
        return values.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Active(each.getKey(), each.getValue(), address("/orders", without(each.getKey()))))
                .toList();
    }

    /** The same search in another state; empty for any. */
    public String in(String otherState) {
        Map<Field, String> values = values();
        values.put(Field.STATE, otherState);
        return address("/orders", values);
    }

    public boolean isOldestFirst() {
        return OLDEST.equals(sort);
    }

    /** The same search from its other end. */
    public String otherWayRound() {
        return new OrderSearch(
                        shop, state, operation, channel, from, until, text, isOldestFirst() ? "" : OLDEST, hidden)
                .address("/orders");
    }

    /** True unless the column was left out. */
    public boolean shows(String column) {
        return !List.of(hidden.split(",")).contains(column);
    }

    public List<Column> columns() {
        return List.of(Column.values());
    }

    public String file() {
        return address("/orders.csv");
    }

    /**
     * Where everything that failed and matches can be sent again or set aside; empty if more is looked for than a shop and a
     * marketplace, or if what is looked for has not failed.
     */
    public String allFailed() {
        boolean isSimple = operation.isEmpty() && from.isEmpty() && until.isEmpty() && text.isBlank();
        boolean hasFailed = chosen().filter(OrderState::hasFailed).isPresent();
        return isSimple && hasFailed
                ? "/problems/all?shop=" + Addresses.encoded(shop) + "&channel=" + Addresses.encoded(channel)
                : "";
    }

    String address(String page) {
        return address(page, values());
    }

    private String address(String page, Map<Field, String> values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        values.forEach((field, value) -> parameters.put(field.parameter, value));
        parameters.put("sort", isOldestFirst() ? OLDEST : "");
        parameters.put("hidden", hidden);
        String query = parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + Addresses.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private Map<Field, String> without(Field field) {
        Map<Field, String> values = values();
        values.put(field, "");
        return values;
    }

    private Map<Field, String> values() {
        Map<Field, String> values = new LinkedHashMap<>();
        values.put(Field.SHOP, shop);
        values.put(Field.STATE, state);
        values.put(Field.OPERATION, operation);
        values.put(Field.CHANNEL, channel);
        values.put(Field.FROM, from);
        values.put(Field.UNTIL, until);
        values.put(Field.TEXT, text);
        return values;
    }

    private static Instant start(String day, int plusDays, ZoneId zone) {
        return LocalDate.parse(day).plusDays(plusDays).atStartOfDay(zone).toInstant();
    }
}
