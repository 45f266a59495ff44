package dev.relais.persistence.shop;

import java.util.List;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.ShopStatuses;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;

/** The statuses of shops in PostgreSQL. */
@Singleton
@Transactional
class PanacheShopStatuses implements ShopStatuses {

    /** Those who write for the same shop wait for each other; orders and keys of the shop go on. */
    private static final String HOLD = "select code from shop where code = :shop for no key update";

    private static final String CLEAR = "delete from shop_status where shop_code = :shop";

    private static final String ADD = """
            insert into shop_status (shop_code, code, label, position)
            select :shop, s.code, s.label, s.position
            from unnest(cast(:codes as text[]), cast(:labels as text[])) with ordinality as s (code, label, position)
            """;

    /** By the primary key. */
    private static final String READ = "select code, label from shop_status where shop_code = :shop order by position";

    private final EntityManager database;

    @Inject
    PanacheShopStatuses(EntityManager database) {
        this.database = database;
    }

    @Override
    public StatusLabels of(ShopCode shop) {
        List<Object[]> rows = database.createNativeQuery(READ, Object[].class)
                .setParameter("shop", shop.value())
                .getResultList();
        return new StatusLabels(rows.stream()
                .map(row -> new StatusLabel(new ShopStatus((String) row[0]), (String) row[1]))
                .toList());
    }

    @Override
    public boolean replace(ShopCode shop, StatusLabels statuses) {
        if (query(HOLD, shop).getResultList().isEmpty()) {
            return false;
        }
        query(CLEAR, shop).executeUpdate();
        query(ADD, shop)
                .setParameter("codes", column(statuses, each -> each.status().code()))
                .setParameter("labels", column(statuses, StatusLabel::label))
                .executeUpdate();
        return true;
    }

    private Query query(String sql, ShopCode shop) {
        return database.createNativeQuery(sql).setParameter("shop", shop.value());
    }

    private static String[] column(StatusLabels statuses, Function<StatusLabel, String> value) {
        return statuses.all().stream().map(value).toArray(String[]::new);
    }
}
