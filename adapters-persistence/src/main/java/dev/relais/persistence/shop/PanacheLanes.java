package dev.relais.persistence.shop;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.Lanes;
import dev.relais.domain.shop.ShopCode;
import dev.relais.persistence.sql.Sql;

/** What holds shops back, in PostgreSQL. */
@Singleton
@Transactional
class PanacheLanes implements Lanes {

    private static final String MAY_CALL = """
            select 1 from lane where shop_code = ? and not token_refused and (wait_until is null or wait_until <= ?)
            """;

    private static final String WAITS_UNTIL = "select wait_until from lane where shop_code = ? and wait_until > ?";

    private static final String WAIT_UNTIL = """
            update lane set wait_until = :until where shop_code = :shop and (wait_until is null or wait_until < :until)
            """;

    private static final String TOKEN_REFUSED =
            "update lane set token_refused = true where shop_code = ? and not token_refused";

    private static final String SYNC_BY = """
            update lane set next_due = :due where shop_code = :shop and (next_due is null or next_due > :due)
            """;

    private static final String TOKEN_REPLACED = "update lane set token_refused = false where shop_code = ?";

    private final Sql sql;

    @Inject
    PanacheLanes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean mayCall(ShopCode shop, Instant now) {
        return !sql.list(MAY_CALL, row -> true, shop.value(), now).isEmpty();
    }

    @Override
    public Optional<Instant> waitsUntil(ShopCode shop, Instant now) {
        return sql.first(WAITS_UNTIL, row -> Sql.instant(row, "wait_until"), shop.value(), now);
    }

    @Override
    public void waitUntil(ShopCode shop, Instant until) {
        sql.update(WAIT_UNTIL, Map.of("shop", shop.value(), "until", until));
    }

    @Override
    public boolean tokenRefused(ShopCode shop) {
        return sql.update(TOKEN_REFUSED, shop.value()) == 1;
    }

    @Override
    public void syncBy(ShopCode shop, Instant due) {
        sql.update(SYNC_BY, Map.of("shop", shop.value(), "due", due));
    }

    @Override
    public void tokenReplaced(ShopCode shop) {
        sql.update(TOKEN_REPLACED, shop.value());
    }
}
