package dev.relais.persistence.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Sorting;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.Outcome;

/**
 * The query for one page of orders. Without a filter served by shop_order_latest, for one shop by
 * shop_order_latest_of_shop; by outcome by shop_order_ended_badly or shop_order_ended_badly_of_shop, by channel by shop_order_channel, by
 * reference by shop_order_ref_beginning and shop_order_channel_reference_beginning.
 */
final class OrderListSql {

    /** A plan made for any value cannot know that a reference is rare, nor that an outcome is in an index. */
    static final String PLAN_FOR_THESE_VALUES = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private static final String LATEST_FIRST = " order by o.declared_at desc, o.shop_code desc, o.order_ref desc";

    /** Read backwards from the same indexes. */
    private static final String OLDEST_FIRST = " order by o.declared_at, o.shop_code, o.order_ref";

    private static final String OF_SHOP = "o.shop_code = :shop";

    private static final String BEGINS_WITH =
            "(o.order_ref like :text escape '!' or o.channel_reference like :text escape '!')";

    private static final String BEHIND =
            "(o.declared_at, o.shop_code, o.order_ref) %s (cast(:at as timestamptz), :afterShop, :afterRef)";

    private static final String OF_OPERATION =
            "(" + StateSql.OPEN_OF_OPERATION + " or o.last_operation = :operation and " + StateSql.NOTHING_OPEN + ")";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final OrderFilter filter;
    private final boolean latestFirst;

    private OrderListSql(OrderFilter filter) {
        this.filter = filter;
        this.latestFirst = filter.sorting() == Sorting.LATEST_FIRST;
    }

    static OrderListSql of(OrderFilter filter, Optional<OrderCursor> after) {
        OrderListSql sql = new OrderListSql(filter);
        filter.shop().map(ShopCode::value).ifPresent(shop -> sql.where(OF_SHOP, "shop", shop));
        Optional.of(filter.text())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> sql.where(BEGINS_WITH, "text", escaped(text) + "%"));
        filter.channel()
                .map(Channel::comparable)
                .ifPresent(channel -> sql.where("o.channel_key = :channel", "channel", channel));
        sql.ended(filter.progress().outcome(), filter.progress().operation());
        sql.declared(filter.declared());
        after.ifPresent(sql::behind);
        return sql;
    }

    String text() {
        return among("shop_order", all());
    }

    /** How many there are, counted to at most {@code :most}. */
    String count() {
        return "select count(*) from (select 1 from shop_order o" + where(all()) + " limit :most) found";
    }

    /** How many of the first {@code :most} that all but the state lets through are in it. */
    String countAmong() {
        String first = "(" + among("shop_order", conditions) + " limit :most)";
        return "select count(*) from " + first + " o" + where(progress());
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(progress());
        return all;
    }

    private List<String> progress() {
        List<String> all = new ArrayList<>();
        filter.progress().state().map(StateSql::condition).ifPresent(all::add);
        if (filter.progress().underWay()) {
            all.add(StateSql.UNDER_WAY);
        }
        return all;
    }

    /**
     * The same, looked for among the first so many orders that all but the state lets through, one after the other: as quick as those in the
     * state are frequent, where {@link #text} is as slow as they are many. The end of the list if it finds too few is not known then.
     *
     * @param each the state, as it is asked of one order
     */
    String nearby(String each, int orders) {
        String near = "(" + among("shop_order", conditions) + " limit " + orders + ")";
        List<String> which = new ArrayList<>(List.of(each));
        filter.shop().ifPresent(knownToBeSortedSo -> which.add(OF_SHOP));
        return among(near, which);
    }

    private String among(String orders, List<String> which) {
        return "select o.* from " + orders + " o" + where(which) + (latestFirst ? LATEST_FIRST : OLDEST_FIRST);
    }

    private static String where(List<String> which) {
        return which.isEmpty() ? "" : " where " + String.join(" and ", which);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void ended(Optional<Outcome> outcome, Optional<Operation> operation) {
        outcome.ifPresent(each -> where(
                each == Outcome.SUCCEEDED ? "o.last_outcome = :outcome" : "o.ended_badly = :outcome",
                "outcome",
                each.word()));
        String ofOperation = outcome.isPresent() ? "o.last_operation = :operation" : OF_OPERATION;
        operation.map(Operation::word).ifPresent(word -> where(ofOperation, "operation", word));
    }

    private void declared(Period period) {
        period.from().ifPresent(from -> where("o.declared_at >= :from", "from", from));
        period.until().ifPresent(until -> where("o.declared_at < :until", "until", until));
    }

    private void behind(OrderCursor cursor) {
        where(BEHIND.formatted(latestFirst ? "<" : ">"), "at", cursor.declaredAt());
        parameters.put("afterShop", cursor.order().shop().value());
        parameters.put("afterRef", cursor.order().ref().value());
    }

    private void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
