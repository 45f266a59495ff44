package dev.relais.persistence.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkState;
import dev.relais.domain.bulk.Bulks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Work on many failures, in PostgreSQL, leased by the database's time; what is added is told to whoever observes it. */
@Singleton
@Transactional
class PanacheBulks implements Bulks {

    /** Served by bulk_running. */
    private static final String LEASE_NEXT = """
            update bulk set lease_until = clock_timestamp() + interval '15 seconds'
            where id = (
                select id from bulk
                where state = 'running' and (lease_until is null or lease_until < clock_timestamp())
                order by id limit 1 for update skip locked)
            returning *
            """;

    /** Served by bulk_running. */
    private static final String IS_ANY_RUNNING = "select exists (select 1 from bulk where state = 'running')";

    private final EntityManager database;
    private final Rows rows;
    private final Event<Bulk> begun;

    @Singleton
    static class Rows implements PanacheRepositoryBase<BulkRow, UUID> {}

    @Inject
    PanacheBulks(EntityManager database, Rows rows, Event<Bulk> begun) {
        this.database = database;
        this.rows = rows;
        this.begun = begun;
    }

    @Override
    public void add(Bulk bulk) {
        rows.persist(BulkRow.of(bulk));
        begun.fire(bulk);
    }

    @Override
    public Optional<Bulk> find(UUID id) {
        return rows.findByIdOptional(id).map(BulkRow::read);
    }

    @Override
    public List<Bulk> latest(int limit) {
        return rows.find("order by id desc").page(0, limit).stream()
                .map(BulkRow::read)
                .toList();
    }

    @Override
    public Optional<Bulk> holdNext() {
        List<BulkRow> leased =
                database.createNativeQuery(LEASE_NEXT, BulkRow.class).getResultList();
        return leased.stream().findFirst().map(BulkRow::read);
    }

    @Override
    public boolean isAnyRunning() {
        return (Boolean)
                database.createNativeQuery(IS_ANY_RUNNING, Boolean.class).getSingleResult();
    }

    @Override
    public void save(Bulk bulk) {
        BulkRow row = rows.findById(bulk.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.place <= bulk.place()) {
            row.write(bulk);
        }
    }

    @Override
    public boolean stop(Bulk stopped) {
        BulkRow row = rows.findById(stopped.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.state.equals(BulkState.RUNNING.word())) {
            return false;
        }
        row.state = stopped.state().word();
        row.endedAt = stopped.endedAt();
        return true;
    }
}
