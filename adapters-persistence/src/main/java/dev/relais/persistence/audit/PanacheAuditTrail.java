package dev.relais.persistence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.audit.AuditSeal;
import dev.relais.domain.audit.AuditTrail;
import dev.relais.domain.audit.SealedEntry;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

/**
 * The audit trail in PostgreSQL, where a trigger keeps it from being changed.
 *
 * <p>Entries are written and sealed when their transaction is about to commit: whoever seals makes others wait, and must not wait
 * for anything himself by then.
 */
@Singleton
@Transactional
class PanacheAuditTrail implements AuditTrail {

    private static final String HOLD_HEAD = "select place, seal from audit_head for update";

    private static final String APPEND = """
            insert into audit_entry (id, at, actor, address, activity, shop_code, subject, before, after, place, seal)
            values (nextval('audit_entry_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MOVE_HEAD = "update audit_head set place = ?, seal = ?";

    private final EntityManager database;
    private final DataSource connections;
    private final TransactionSynchronizationRegistry transaction;
    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepository<AuditRow> {}

    @Inject
    PanacheAuditTrail(
            EntityManager database, DataSource connections, TransactionSynchronizationRegistry transaction, Rows rows) {
        this.database = database;
        this.connections = connections;
        this.transaction = transaction;
        this.rows = rows;
    }

    /** The entries that wait for the end of a transaction. */
    private final class Waiting implements Synchronization {

        private final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            seal(entries);
        }

        @Override
        public void afterCompletion(int status) {
            // Written with all else, or not at all.
        }
    }

    @Override
    public void append(AuditEntry entry) {
        Waiting waiting = (Waiting) transaction.getResource(Waiting.class);
        if (waiting == null) {
            // By the time it seals, nothing can join the transaction any more.
            database.joinTransaction();
            waiting = new Waiting();
            transaction.putResource(Waiting.class, waiting);
            transaction.registerInterposedSynchronization(waiting);
        }
        waiting.entries.add(entry);
    }

    /** By the connection alone: what Hibernate had to write is written by now, and it has given the connection back. */
    private void seal(List<AuditEntry> entries) {
        try (Connection connection = connections.getConnection()) {
            AuditSeal latest = hold(connection);
            try (PreparedStatement append = connection.prepareStatement(APPEND)) {
                for (AuditEntry entry : entries) {
                    latest = latest.over(entry);
                    write(append, entry, latest);
                    append.addBatch();
                }
                append.executeBatch();
            }
            try (PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
                move.setLong(1, latest.place());
                move.setString(2, latest.hash());
                move.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was done could not be noted on the audit, so it is not done", e);
        }
    }

    private static AuditSeal hold(Connection connection) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD_HEAD);
                ResultSet held = hold.executeQuery()) {
            held.next();
            return new AuditSeal(held.getLong(1), held.getString(2));
        }
    }

    private static void write(PreparedStatement append, AuditEntry entry, AuditSeal seal) throws SQLException {
        append.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
        append.setString(2, entry.by().name());
        append.setString(3, entry.by().address());
        append.setString(4, entry.activity().word());
        append.setString(5, entry.shop() == null ? null : entry.shop().value());
        append.setString(6, entry.subject());
        append.setString(7, entry.before());
        append.setString(8, entry.after());
        append.setLong(9, seal.place());
        append.setString(10, seal.hash());
    }

    @Override
    public List<SealedEntry> sealed(long behind, int limit) {
        return rows.find("place > ?1 order by place", behind).page(0, limit).stream()
                .map(AuditRow::readSealed)
                .toList();
    }

    @Override
    public AuditSeal latest() {
        Object[] head = (Object[]) database.createNativeQuery("select place, seal from audit_head", Object[].class)
                .getSingleResult();
        return new AuditSeal(((Number) head[0]).longValue(), (String) head[1]);
    }

    @Override
    public long unsealed() {
        return rows.count("place is null");
    }

    @Override
    public List<Placed> page(AuditFilter filter, Optional<Long> behind, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        filter.shop().map(ShopCode::value).ifPresent(shop -> {
            conditions.add("shopCode = :shop");
            values.and("shop", shop);
        });
        if (!filter.by().isEmpty()) {
            conditions.add("actor = :by");
            values.and("by", filter.by());
        }
        filter.activity().map(Activity::word).ifPresent(word -> {
            conditions.add("activity = :activity");
            values.and("activity", word);
        });
        filter.period().from().ifPresent(from -> {
            conditions.add("at >= :from");
            values.and("from", from);
        });
        filter.period().until().ifPresent(until -> {
            conditions.add("at < :until");
            values.and("until", until);
        });
        behind.ifPresent(place -> {
            conditions.add("id < :behind");
            values.and("behind", place);
        });
        return rows.find(String.join(" and ", conditions) + " order by id desc", values).page(0, limit).stream()
                .map(row -> new Placed(row.id, row.read()))
                .toList();
    }
}
