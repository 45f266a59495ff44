package dev.relais.persistence.shop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.shop.ShopCode;

/** How shops are, in PostgreSQL; the latest declaration is read from shop_order_latest_of_shop, the latest request from batch's key. */
@Singleton
@Transactional
class PanacheShopHealths implements ShopHealths {

    private static final String FIRST = """
            select s.code, s.name, s.paused, s.legacy_connector_active and s.legacy_policy = 'stand-by' as stands_by,
                   l.token_refused,
                   (select o.declared_at from shop_order o where o.shop_code = s.code
                    order by o.declared_at desc, o.order_ref desc limit 1),
                   (select max(b.sent_at) from batch b where b.shop_code = s.code),
                   case when l.wait_until > :now then l.wait_until end
            from shop s join lane l on l.shop_code = s.code
            %s order by l.token_refused desc, s.paused desc, stands_by desc, s.code limit :limit
            """;

    /** Each half is read in the order of an index of its own, order_task_sent and order_task_unsent, and no further than asked for. */
    private static final String WAITING = """
            select count(*) from (
                (select distinct t.shop_code, t.order_ref from order_task t where t.sent_number is not null %1$s limit :most)
                union
                (select t.shop_code, t.order_ref from order_task t where t.attempt is null %1$s limit :most)
                limit :most) as orders
            """;

    private final EntityManager database;
    private final InstantSource time;

    @Inject
    PanacheShopHealths(EntityManager database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ShopHealth> first(Optional<ShopCode> shop, int limit) {
        Query query = database.createNativeQuery(
                        FIRST.formatted(shop.isPresent() ? "where s.code = :shop" : ""), Object[].class)
                .setParameter("now", time.instant())
                .setParameter("limit", limit);
        return read(with(shop, query).getResultList());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ShopHealth> of(Collection<ShopCode> shops) {
        return read(database.createNativeQuery(
                        FIRST.formatted("where s.code = any(cast(:shops as text[]))"), Object[].class)
                .setParameter("now", time.instant())
                .setParameter("limit", shops.size())
                .setParameter("shops", shops.stream().map(ShopCode::value).toArray(String[]::new))
                .getResultList());
    }

    private static List<ShopHealth> read(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new ShopHealth(
                        new ShopCode((String) row[0]),
                        (String) row[1],
                        (Boolean) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .toList();
    }

    @Override
    public int waiting(Optional<ShopCode> shop, int most) {
        Query query = database.createNativeQuery(
                        WAITING.formatted(shop.isPresent() ? "and t.shop_code = :shop" : ""), Long.class)
                .setParameter("most", most);
        return ((Number) with(shop, query).getSingleResult()).intValue();
    }

    private static Query with(Optional<ShopCode> shop, Query query) {
        shop.map(ShopCode::value).ifPresent(code -> query.setParameter("shop", code));
        return query;
    }
}
