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
import org.hibernate.Session;

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
        TypedQuery<OverviewRow> query = database.unwrap(Session.class).createNativeQuery(sql.text(), OverviewRow.class);
        sql.parameters().forEach(query::setParameter);
        return summaries(query.setMaxResults(limit).getResultList());
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
