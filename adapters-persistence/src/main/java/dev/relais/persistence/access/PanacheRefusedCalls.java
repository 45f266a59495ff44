package dev.relais.persistence.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.RefusedCall;
import dev.relais.domain.access.RefusedCalls;
import dev.relais.domain.shop.ShopCode;

/** Refused calls in PostgreSQL. */
@Singleton
@Transactional
class PanacheRefusedCalls implements RefusedCalls {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int KINDS = 200;

    private static final String ADD = """
            insert into refused_call (shop_code, what, status, problem, detail, last_at, times)
            values (:shop, :what, :status, :problem, :detail, :at, 1)
            on conflict (shop_code, what, status, problem, detail)
            do update set last_at = greatest(refused_call.last_at, excluded.last_at), times = refused_call.times + 1
            """;

    private static final String FORGET = """
            delete from refused_call where shop_code = :shop and (last_at < :before or last_at <= (
                select last_at from refused_call where shop_code = :shop
                order by last_at desc offset :kinds limit 1))
            """;

    private static final String LATEST = """
            select what, status, problem, detail, last_at, times from refused_call
            where shop_code = :shop order by last_at desc limit :limit
            """;

    private final EntityManager database;

    @Inject
    PanacheRefusedCalls(EntityManager database) {
        this.database = database;
    }

    @Override
    public void add(RefusedCall call) {
        database.createNativeQuery(FORGET)
                .setParameter("shop", code(call.shop()))
                .setParameter("before", call.lastAt().minus(KEPT))
                .setParameter("kinds", KINDS - 1)
                .executeUpdate();
        database.createNativeQuery(ADD)
                .setParameter("shop", code(call.shop()))
                .setParameter("what", call.what())
                .setParameter("status", call.status())
                .setParameter("problem", call.problem())
                .setParameter("detail", call.detail())
                .setParameter("at", call.lastAt())
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<RefusedCall> latest(Optional<ShopCode> shop, int limit) {
        List<Object[]> rows = database.createNativeQuery(LATEST, Object[].class)
                .setParameter("shop", code(shop))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new RefusedCall(
                        shop,
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        ((Number) row[5]).intValue()))
                .toList();
    }

    private static String code(Optional<ShopCode> shop) {
        return shop.map(ShopCode::value).orElse("");
    }
}
