package dev.relais.persistence.order;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.mapping.SeenStatuses;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;

/** The statuses of orders in PostgreSQL. */
@Singleton
@Transactional
class PanacheSeenStatuses implements SeenStatuses {

    /** By {@code shop_order_latest_of_shop}. */
    private static final String COUNT = """
            select status, count(*) from (
                select o.status from shop_order o
                where o.shop_code = :shop and o.declared_at >= :since
                order by o.declared_at desc, o.order_ref desc limit :most
            ) as latest group by status order by count(*) desc, status limit 500
            """;

    private static final String UNSENT = """
            select count(*) from (
                select 1 from order_task t where t.shop_code = :shop and t.attempt is null limit :most
            ) as unsent
            """;

    private final EntityManager database;

    @Inject
    PanacheSeenStatuses(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<ShopStatus, Integer> count(ShopCode shop, Instant since, int most) {
        Query query = database.createNativeQuery(COUNT, Object[].class)
                .setParameter("shop", shop.value())
                .setParameter("since", since)
                .setParameter("most", most);
        List<Object[]> rows = query.getResultList();
        Map<ShopStatus, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(new ShopStatus((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }

    @Override
    public int unsent(ShopCode shop, int most) {
        Object count = database.createNativeQuery(UNSENT, Long.class)
                .setParameter("shop", shop.value())
                .setParameter("most", most)
                .getSingleResult();
        return ((Number) count).intValue();
    }
}
