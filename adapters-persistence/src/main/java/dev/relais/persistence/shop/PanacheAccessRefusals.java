package dev.relais.persistence.shop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.shop.ShopCode;
import dev.relais.persistence.sql.Sql;

/** Whose access is refused, in PostgreSQL; there is one lane a shop, and reading all of them takes about a millisecond for ten thousand. */
@Singleton
@Transactional
class PanacheAccessRefusals implements AccessRefusals {

    private static final String COUNT = "select count(*) as shops from lane where token_refused";

    /** Shop by shop along order_task_unsent, whatever the statistics say. */
    private static final String WAITING = """
            select count(*) as waiting from (
                select 1 from lane l
                cross join lateral (
                    select 1 from order_task t where t.shop_code = l.shop_code and t.attempt is null limit :most) of_shop
                where l.token_refused limit :most) updates
            """;

    private static final String FIRST = """
            select s.code, s.name, (select max(b.sent_at) from batch b where b.shop_code = s.code) as last_sent
            from lane l join shop s on s.code = l.shop_code
            where l.token_refused order by l.shop_code limit :shops
            """;

    private static final String AMONG =
            "select shop_code from lane where token_refused and shop_code = any(cast(:shops as text[]))";

    private final Sql sql;

    @Inject
    PanacheAccessRefusals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int count() {
        return sql.first(COUNT, row -> row.getInt("shops")).orElse(0);
    }

    @Override
    public RefusedAccess summary(int shops, int most) {
        int count = count();
        return count == 0 ? RefusedAccess.NONE : new RefusedAccess(count, waiting(most), first(shops));
    }

    private int waiting(int most) {
        return sql.list(WAITING, row -> row.getInt("waiting"), Map.of("most", most))
                .get(0);
    }

    private List<RefusedAccess.RefusedShop> first(int shops) {
        return sql.list(
                FIRST,
                row -> new RefusedAccess.RefusedShop(
                        new ShopCode(row.getString("code")), row.getString("name"), Sql.instant(row, "last_sent")),
                Map.of("shops", shops));
    }

    @Override
    public Set<ShopCode> among(Collection<ShopCode> shops) {
        String[] codes = shops.stream().map(ShopCode::value).toArray(String[]::new);
        return sql.list(AMONG, row -> new ShopCode(row.getString("shop_code")), Map.of("shops", codes)).stream()
                .collect(Collectors.toSet());
    }
}
