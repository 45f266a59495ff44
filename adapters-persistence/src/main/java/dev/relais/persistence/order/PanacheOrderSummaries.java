package dev.relais.persistence.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

/** Orders to look at: one query for a page of orders with their last outcomes, one for the open work of each shop's. */
@Singleton
@Transactional
class PanacheOrderSummaries implements OrderSummaries {

    private static final String OPEN_TASKS = """
            select t.order_ref, t.id, t.operation, coalesce(b.next_poll_at, t.due_at) as due_at, t.attempts,
                   b.state, b.batch_id, coalesce(b.stuck, false)
            from order_task t left join batch b on b.attempt = t.attempt
            where t.shop_code = :shop and t.order_ref in (:refs)
            order by t.order_ref, b.attempt nulls last, t.id
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
        Map<String, List<String>> refsByShop = orders.stream()
                .collect(Collectors.groupingBy(
                        row -> row.key.shopCode(), Collectors.mapping(row -> row.key.orderRef(), Collectors.toList())));
        Map<OrderKey, List<OpenTask>> open = new HashMap<>();
        refsByShop.forEach((shop, refs) -> openTasks(shop, refs)
                .forEach(row -> open.computeIfAbsent(OrderKey.of(shop, (String) row[0]), any -> new ArrayList<>())
                        .add(SummaryColumns.openTask(row))));
        return orders.stream()
                .map(row -> {
                    OrderKey key = OrderKey.of(row.key.shopCode(), row.key.orderRef());
                    return new OrderSummary(
                            row.read(), open.getOrDefault(key, List.of()), row.readLastOutcome(), row.declaredAt);
                })
                .toList();
    }

    private List<Object[]> openTasks(String shop, List<String> refs) {
        return database.createNativeQuery(OPEN_TASKS, Object[].class)
                .setParameter("shop", shop)
                .setParameter("refs", refs)
                .getResultList();
    }
}
