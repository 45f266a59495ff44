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
import jakarta.transaction.Transactional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** Orders to look at: one query for a page of orders, one for their open work, one for their last outcomes. */
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

    /** Served by order_event_outcome: one look into the index for each order of the page. */
    private static final String LAST_OUTCOMES = """
            select o.order_ref, e.outcome, e.operation, e.reason, e.at, e.detail_names, e.detail_values
            from shop_order o
            cross join lateral (
                select * from order_event e
                where e.shop_code = o.shop_code and e.order_ref = o.order_ref and e.kind = 'ended'
                order by e.id desc limit 1) e
            where o.shop_code = :shop and o.order_ref in (:refs)
            """;

    private final EntityManager database;
    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<OrderRow, OrderRow.Key> {}

    @Inject
    PanacheOrderSummaries(EntityManager database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<OrderSummary> page(OrderFilter filter, Optional<OrderCursor> after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        filter.shop().ifPresent(shop -> {
            conditions.add("key.shopCode = :shop");
            parameters.and("shop", shop.value());
        });
        if (!filter.text().isEmpty()) {
            conditions.add("(key.orderRef like :text escape '!' or channelReference like :text escape '!')");
            parameters.and("text", escaped(filter.text()) + "%");
        }
        after.ifPresent(cursor -> {
            conditions.add("(declaredAt < :at or declaredAt = :at and (key.shopCode < :afterShop"
                    + " or key.shopCode = :afterShop and key.orderRef < :afterRef))");
            parameters
                    .and("at", cursor.declaredAt())
                    .and("afterShop", cursor.order().shop().value())
                    .and("afterRef", cursor.order().ref().value());
        });
        String query =
                String.join(" and ", conditions) + " order by declaredAt desc, key.shopCode desc, key.orderRef desc";
        return summaries(rows.find(query, parameters).page(0, limit).list());
    }

    @Override
    public Optional<OrderSummary> find(OrderKey order) {
        return rows.findByIdOptional(OrderRow.Key.of(order))
                .map(row -> summaries(List.of(row)).get(0));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private List<OrderSummary> summaries(List<OrderRow> orders) {
        Map<String, List<String>> refsByShop = orders.stream()
                .collect(Collectors.groupingBy(
                        row -> row.key.shopCode(), Collectors.mapping(row -> row.key.orderRef(), Collectors.toList())));
        Map<OrderKey, List<OpenTask>> open = new HashMap<>();
        Map<OrderKey, LastOutcome> last = new HashMap<>();
        refsByShop.forEach((shop, refs) -> {
            rowsOf(OPEN_TASKS, shop, refs)
                    .forEach(row -> open.computeIfAbsent(OrderKey.of(shop, (String) row[0]), any -> new ArrayList<>())
                            .add(SummaryColumns.openTask(row)));
            rowsOf(LAST_OUTCOMES, shop, refs)
                    .forEach(row -> last.put(OrderKey.of(shop, (String) row[0]), SummaryColumns.lastOutcome(row)));
        });
        return orders.stream()
                .map(row -> {
                    OrderKey key = OrderKey.of(row.key.shopCode(), row.key.orderRef());
                    return new OrderSummary(
                            row.read(),
                            open.getOrDefault(key, List.of()),
                            Optional.ofNullable(last.get(key)),
                            row.declaredAt);
                })
                .toList();
    }

    private List<Object[]> rowsOf(String sql, String shop, List<String> refs) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("shop", shop)
                .setParameter("refs", refs)
                .getResultList();
    }
}
