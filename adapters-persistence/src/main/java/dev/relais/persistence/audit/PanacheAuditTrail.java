package dev.relais.persistence.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Rows rows;
    private final Head head;

    @Singleton
    static class Rows implements PanacheRepository<AuditRow> {}

    @Singleton
    static class Head implements PanacheRepositoryBase<AuditHeadRow, Boolean> {}

    @Inject
    PanacheAuditTrail(EntityManager database, TransactionSynchronizationRegistry transaction, Rows rows, Head head) {
        this.database = database;
        this.transaction = transaction;
        this.rows = rows;
        this.head = head;
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

    private void seal(List<AuditEntry> entries) {
        database.flush();
        AuditHeadRow held = head.findById(true, LockModeType.PESSIMISTIC_WRITE);
        AuditSeal latest = held.read();
        for (AuditEntry entry : entries) {
            latest = latest.over(entry);
            rows.persist(AuditRow.of(entry, latest));
        }
        held.write(latest);
        database.flush();
    }

    @Override
    public List<SealedEntry> sealed(long behind, int limit) {
        return rows.find("place > ?1 order by place", behind).page(0, limit).stream()
                .map(AuditRow::readSealed)
                .toList();
    }

    @Override
    public AuditSeal latest() {
        return head.findById(true).read();
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
