package dev.relais.persistence.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.system.Backlog;
import dev.relais.domain.system.DatabaseFacts;
import dev.relais.domain.system.Machinery;

/** PostgreSQL, asked about itself. */
@Singleton
@Transactional
class PostgresMachinery implements Machinery {

    private static final Duration LATE = Duration.ofMinutes(15);

    private static final String FACTS = """
            select current_setting('server_version'),
                   coalesce((select max(version) from flyway_schema_history where success), ''),
                   pg_database_size(current_database()),
                   (select count(*) from pg_stat_activity where datname = current_database()),
                   clock_timestamp()
            """;

    private static final String COUNT = "select count(*) from (select 1 from %s limit :most) as counted";

    private static final String UNSENT = "order_task where attempt is null";

    /** Of each shop and operation along {@code order_task_due_for}, but for shops that something holds back. */
    private static final String OVERDUE = """
            shop s join lane l on l.shop_code = s.code
            cross join (values ('ship'), ('cancel'), ('refund'), ('deliver')) as each (operation)
            join order_task t on t.shop_code = s.code and t.operation = each.operation and t.sent_number is null
                and t.due_at < :late
            where not s.paused and not l.token_refused and (l.wait_until is null or l.wait_until < :late)
              and not (s.legacy_connector_active and s.legacy_policy = 'stand-by')
            """;

    private static final String SENT = "order_task where attempt is not null";

    private static final String UNCLEAR = "batch where state = 'UNKNOWN'";

    private static final String FAILURES = "failure where closed_at is null and dismissed_at is null";

    private static final String MAILS = "digest where sent_at is null and left_at is null";

    private final EntityManager database;

    @Inject
    PostgresMachinery(EntityManager database) {
        this.database = database;
    }

    @Override
    public DatabaseFacts database() {
        Object[] row =
                (Object[]) database.createNativeQuery(FACTS, Object[].class).getSingleResult();
        return new DatabaseFacts(
                (String) row[0], (String) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).intValue(), (Instant)
                        row[4]);
    }

    @Override
    public Backlog backlog(Instant now, int most) {
        return new Backlog(
                count(UNSENT, Map.of(), most),
                count(OVERDUE, Map.of("late", now.minus(LATE)), most),
                count(SENT, Map.of(), most),
                count(UNCLEAR, Map.of(), most),
                count(FAILURES, Map.of(), most),
                count(MAILS, Map.of(), most));
    }

    private int count(String what, Map<String, Object> parameters, int most) {
        Query query =
                database.createNativeQuery(COUNT.formatted(what), Long.class).setParameter("most", most);
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).intValue();
    }
}
