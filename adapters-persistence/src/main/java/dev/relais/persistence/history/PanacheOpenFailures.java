package dev.relais.persistence.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import dev.relais.domain.task.ReasonCode;

/** Open failures in PostgreSQL; groups are read from failure_open_by_cause alone, pages from failure_open_by_place. */
@Singleton
@Transactional
class PanacheOpenFailures implements OpenFailures {

    private static final String OPEN = "from failure f where f.closed_at is null and f.dismissed_at is null";

    /** Counts by cause and channel first, so that the channels of thousands of failures need not be sorted. */
    private static final String CAUSES = """
            select reason, cast(sum(failures) as bigint) as total,
                   array_agg(channel) filter (where channel is not null), min(first), max(last)
            from (
                select f.reason, f.channel, count(*) as failures, min(f.at) as first, max(f.at) as last
                %s group by f.reason, f.channel) as by_channel
            group by reason order by total desc, reason
            """;

    private static final String LATEST_MESSAGE =
            "select f.message " + OPEN + " and f.reason = :reason and f.at = :at limit 1";

    private static final String ANY_SETTLED =
            "select exists (select 1 from failure where closed_at is not null or dismissed_at is not null)";

    /** Groups no more than the latest, so that texts that all differ do not make it slow. */
    private static final String SAID = """
            select reason, operation, message, count(*) as failures
            from (select f.reason, f.operation, f.message %s order by f.id desc limit :latest) as latest
            group by reason, operation, message order by failures desc, message
            """;

    private static final String WITHOUT_NUMBER = """
            select count(*) from (
                select f.shop_code, f.order_ref %s and f.reason = 'tracking_number_missing'
                order by f.id desc limit :most) as lacking
            where exists (
                select 1 from shop_order o
                where o.shop_code = lacking.shop_code and o.order_ref = lacking.order_ref and o.tracking_number = '' offset 0)
            """;

    private static final String LAST_SETTLED = """
            select max(greatest(f.closed_at, f.dismissed_at)) from failure f
            where f.closed_at is not null or f.dismissed_at is not null
            """;

    private final EntityManager database;

    @Inject
    PanacheOpenFailures(EntityManager database) {
        this.database = database;
    }

    @Override
    public int count(FailureFilter filter, int most) {
        return count(
                "select count(*) from (select 1 " + where(filter) + " limit :most) as open_failures", filter, most);
    }

    @Override
    public int countWithoutNumber(FailureFilter filter, int latest) {
        return count(WITHOUT_NUMBER.formatted(where(filter)), filter, latest);
    }

    private int count(String counted, FailureFilter filter, int most) {
        Query query = database.createNativeQuery(counted, Long.class).setParameter("most", most);
        return ((Number) with(filter, query).getSingleResult()).intValue();
    }

    @Override
    public List<Said> said(FailureFilter filter, int latest) {
        Query query = database.createNativeQuery(SAID.formatted(where(filter)), Object[].class)
                .setParameter("latest", latest);
        List<Object[]> found = listOf(with(filter, query));
        return found.stream()
                .map(row -> new Said(
                        Worded.of(ReasonCode.class, (String) row[0]),
                        Worded.of(Operation.class, (String) row[1]),
                        (String) row[2],
                        (Long) row[3]))
                .toList();
    }

    @Override
    public Map<Operation, Long> operations(FailureFilter filter) {
        Map<Operation, Long> operations = new EnumMap<>(Operation.class);
        for (Object[] row : this.<Object[]>rows(
                "select f.operation, count(*) " + where(filter) + " group by f.operation", filter)) {
            operations.put(Worded.of(Operation.class, (String) row[0]), (Long) row[1]);
        }
        return operations;
    }

    @Override
    public List<FailureCause> causes(FailureFilter filter) {
        return this.<Object[]>rows(CAUSES.formatted(where(filter)), filter).stream()
                .map(this::cause)
                .toList();
    }

    private FailureCause cause(Object[] row) {
        String[] channels = row[2] == null ? new String[0] : (String[]) row[2];
        return new FailureCause(
                Worded.of(ReasonCode.class, (String) row[0]),
                (Long) row[1],
                Stream.of(channels).sorted().toList(),
                (Instant) row[3],
                (Instant) row[4],
                latestMessage((String) row[0], (Instant) row[4]));
    }

    private String latestMessage(String reason, Instant at) {
        List<?> messages = database.createNativeQuery(LATEST_MESSAGE, String.class)
                .setParameter("reason", reason)
                .setParameter("at", at)
                .getResultList();
        return messages.isEmpty() ? "" : (String) messages.get(0);
    }

    @Override
    public List<Placed> page(FailureFilter filter, Instant before, Optional<Long> behind, int limit) {
        List<String> conditions = new ArrayList<>(List.of("f.at <= :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", before));
        behind.ifPresent(place -> {
            conditions.add("f.id > :behind");
            values.put("behind", place);
        });
        Query query = database.createNativeQuery(
                "select f.* " + where(filter) + " and " + String.join(" and ", conditions) + " order by f.id",
                FailureRow.class);
        values.forEach(query::setParameter);
        List<FailureRow> found = with(filter, query).setMaxResults(limit).getResultList();
        return found.stream().map(row -> new Placed(row.id, row.read())).toList();
    }

    @Override
    public Optional<Instant> lastSettled() {
        return Optional.ofNullable((Instant)
                database.createNativeQuery(LAST_SETTLED, Instant.class).getSingleResult());
    }

    @Override
    public boolean isAnySettled() {
        return (Boolean) database.createNativeQuery(ANY_SETTLED, Boolean.class).getSingleResult();
    }

    private static String where(FailureFilter filter) {
        return OPEN
                + filter.shop().map(shop -> " and f.shop_code = :shop").orElse("")
                + filter.cause().map(cause -> " and f.reason = :cause").orElse("")
                + filter.channel()
                        .map(channel -> " and lower(btrim(f.channel)) = :channel")
                        .orElse("");
    }

    private static Query with(FailureFilter filter, Query query) {
        filter.shop().map(ShopCode::value).ifPresent(shop -> query.setParameter("shop", shop));
        filter.cause().map(ReasonCode::word).ifPresent(cause -> query.setParameter("cause", cause));
        filter.channel().map(Channel::comparable).ifPresent(channel -> query.setParameter("channel", channel));
        return query;
    }

    private <T> List<T> rows(String sql, FailureFilter filter) {
        return listOf(with(filter, database.createNativeQuery(sql, Object[].class)));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> listOf(Query query) {
        return query.getResultList();
    }
}
