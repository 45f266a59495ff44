package dev.relais.persistence.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.HourlyFigures;
import dev.relais.domain.shop.ShopCode;

/** Figures by the hour, in PostgreSQL; served by the primary keys. */
@Singleton
@Transactional
class PanacheHourlyFigures implements HourlyFigures {

    private static final String OF_SHOP = "scope = :shop";
    /** Four parts are written; there were sixteen, and what they hold still counts. */
    private static final String OF_ALL =
            "scope in ('*0','*1','*2','*3','*4','*5','*6','*7','*8','*9','*10','*11','*12','*13','*14','*15')";

    private static final String HOURS = """
            select hour, cast(sum(sent) as bigint), cast(sum(succeeded) as bigint), cast(sum(failed) as bigint)
            from hourly_figure where %s and hour >= :from and hour < :until group by hour order by hour
            """;

    private static final String DURATIONS = """
            select hour, minutes, cast(sum(orders) as bigint)
            from hourly_duration where %s and hour >= :from and hour < :until group by hour, minutes
            """;

    private static final String ANY_CONFIRMED =
            "select exists (select 1 from hourly_figure where " + OF_ALL + " and succeeded > 0)";

    private final EntityManager database;

    @Inject
    PanacheHourlyFigures(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Hour> hours(Optional<ShopCode> shop, Instant from, Instant until) {
        Map<Instant, SortedMap<Duration, Long>> durations = new HashMap<>();
        rows(DURATIONS, shop, from, until)
                .forEach(row -> durations
                        .computeIfAbsent((Instant) row[0], any -> new TreeMap<>())
                        .put(Duration.ofMinutes(((Number) row[1]).longValue()), (Long) row[2]));
        return rows(HOURS, shop, from, until).stream()
                .map(row -> new Hour(
                        (Instant) row[0],
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        durations.getOrDefault((Instant) row[0], new TreeMap<>())))
                .toList();
    }

    @Override
    public boolean isAnyConfirmed() {
        return (Boolean)
                database.createNativeQuery(ANY_CONFIRMED, Boolean.class).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Optional<ShopCode> shop, Instant from, Instant until) {
        var query = database.createNativeQuery(sql.formatted(shop.isPresent() ? OF_SHOP : OF_ALL), Object[].class)
                .setParameter("from", from)
                .setParameter("until", until);
        shop.map(ShopCode::value).ifPresent(code -> query.setParameter("shop", code));
        return query.getResultList();
    }
}
