package dev.relais.persistence.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.overview.Progress;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Orders to look at: one query for a page of orders with their last outcomes, one for their open work. */
@Singleton
@Transactional
class PanacheOrderSummaries implements OrderSummaries {

    /** The halves of an order's tasks are served by order_task_unsent and order_task_sent. */
    private static final String OPEN_TASKS = """
            select t.shop_code, t.order_ref, t.id, t.operation, coalesce(b.next_poll_at, t.due_at) as due_at, t.attempts,
                   b.state, b.batch_id, coalesce(b.stuck, false)
            from unnest(cast(:shops as text[]), cast(:refs as text[])) as wanted (shop_code, order_ref)
            cross join lateral (
                select * from order_task u
                where u.shop_code = wanted.shop_code and u.order_ref = wanted.order_ref and u.attempt is null
                union all
                select * from order_task s
                where s.shop_code = wanted.shop_code and s.order_ref = wanted.order_ref and s.sent_number is not null) t
            left join batch b on b.attempt = t.attempt
            order by t.shop_code, t.order_ref, b.attempt nulls last, t.id
            """;

    /** So many orders in a state are found in a few milliseconds all together. */
    private static final int MANY = 1_000;

    /** Among how many orders a page is looked for first; the last are asked in some thirty milliseconds. */
    private static final List<Integer> NEARBY = List.of(1_000, 10_000);

    private final EntityManager database;

    @Inject
    PanacheOrderSummaries(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        database.createNativeQuery(OrderListSql.PLAN_FOR_THESE_VALUES, String.class)
                .getResultList();
        OrderListSql sql = OrderListSql.of(filter, after);
        return summaries(frequent(filter.progress())
                .flatMap(each -> nearby(each, sql, limit))
                .orElseGet(() -> rows(sql.text(), sql, limit)));
    }

    @Override
    public int count(OrderFilter filter, int most) {
        OrderListSql sql = OrderListSql.of(filter, Optional.empty());
        return count(sql.count(), sql, most);
    }

    @Override
    public int countAmong(OrderFilter filter, int first) {
        OrderListSql sql = OrderListSql.of(filter, Optional.empty());
        return count(sql.countAmong(), sql, first);
    }

    private int count(String text, OrderListSql sql, int most) {
        database.createNativeQuery(OrderListSql.PLAN_FOR_THESE_VALUES, String.class)
                .getResultList();
        NativeQuery<Long> query = database.unwrap(Session.class).createNativeQuery(text, Long.class);
        sql.parameters().forEach(query::setParameter);
        return query.setParameter("most", most).getSingleResult().intValue();
    }

    /** A whole page; empty if it is not to be had nearby. */
    private Optional<List<OverviewRow>> nearby(String each, OrderListSql sql, int limit) {
        return NEARBY.stream()
                .map(orders -> rows(sql.nearby(each, orders), sql, limit))
                .filter(found -> found.size() == limit)
                .findFirst();
    }

    /** What to ask of each order for what is looked for; empty if it is so rare, or so well served, that it is better read as a whole. */
    private Optional<String> frequent(Progress progress) {
        if (progress.underWay()) {
            return Optional.of(StateSql.UNDER_WAY_EACH).filter(any -> isMany(StateSql.SOME_UNDER_WAY));
        }
        return progress.state()
                .filter(StateSql::isSent)
                .filter(state -> isMany(StateSql.some(state)))
                .map(StateSql::conditionOfEach);
    }

    private boolean isMany(String some) {
        return database.unwrap(Session.class)
                        .createNativeQuery(some, Long.class)
                        .setParameter("most", MANY)
                        .getSingleResult()
                == MANY;
    }

    private List<OverviewRow> rows(String text, OrderListSql sql, int limit) {
        TypedQuery<OverviewRow> query = database.unwrap(Session.class).createNativeQuery(text, OverviewRow.class);
        sql.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    @Override
    public Optional<OrderSummary> find(OrderKey order) {
        return Optional.ofNullable(database.find(OverviewRow.class, OrderColumns.Key.of(order)))
                .map(row -> summaries(List.of(row)).get(0));
    }

    private List<OrderSummary> summaries(List<OverviewRow> orders) {
        Map<OrderKey, List<OpenTask>> open = new HashMap<>();
        openTasks(orders)
                .forEach(row -> open.computeIfAbsent(SummaryColumns.order(row), any -> new ArrayList<>())
                        .add(SummaryColumns.openTask(row)));
        return orders.stream()
                .map(row -> {
                    OrderKey key = OrderKey.of(row.key.shopCode(), row.key.orderRef());
                    return new OrderSummary(
                            row.read(), open.getOrDefault(key, List.of()), row.readLastOutcome(), row.declaredAt);
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> openTasks(List<OverviewRow> orders) {
        return database.createNativeQuery(OPEN_TASKS, Object[].class)
                .setParameter(
                        "shops", orders.stream().map(row -> row.key.shopCode()).toArray(String[]::new))
                .setParameter(
                        "refs", orders.stream().map(row -> row.key.orderRef()).toArray(String[]::new))
                .getResultList();
    }
}
