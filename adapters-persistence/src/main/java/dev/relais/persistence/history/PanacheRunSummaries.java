package dev.relais.persistence.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.OpenRun;
import dev.relais.domain.overview.RunFilter;
import dev.relais.domain.overview.RunPosition;
import dev.relais.domain.overview.RunSummaries;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Runs in PostgreSQL: finished ones served by process_run_latest, process_run_of_all and process_run_of_kind, open ones from the lanes. */
@Singleton
@Transactional
class PanacheRunSummaries implements RunSummaries {

    private static final String LATEST_FIRST = " order by startedAt desc, id desc";

    /** Reads every lane, of which there is one a shop. */
    private static final String OPEN = """
            select shop_code, 'sync' as kind, sync_lease_until as until from lane where sync_lease_token is not null
            union all
            select shop_code, 'tickets', tickets_lease_until from lane where tickets_lease_token is not null
            union all
            select shop_code, 'digest', digest_lease_until from lane where digest_lease_token is not null
            union all
            select shop_code, 'cleanup', cleanup_lease_until from lane where cleanup_lease_token is not null
            order by shop_code, kind limit :limit
            """;

    private final Rows rows;
    private final Lines lines;
    private final EntityManager database;

    @Singleton
    static class Rows implements PanacheRepositoryBase<ProcessRunRow, UUID> {}

    /** Served by process_log_of_run. */
    @Singleton
    static class Lines implements PanacheRepositoryBase<ProcessLogRow, Long> {}

    @Inject
    PanacheRunSummaries(Rows rows, Lines lines, EntityManager database) {
        this.rows = rows;
        this.lines = lines;
        this.database = database;
    }

    @Override
    public List<RunSummary> latest(ShopCode shop, Optional<ProcessKind> process, int limit) {
        PanacheQuery<ProcessRunRow> runs = process.map(
                        kind -> rows.find("shopCode = ?1 and kind = ?2" + LATEST_FIRST, shop.value(), kind.word()))
                .orElseGet(() -> rows.find("shopCode = ?1" + LATEST_FIRST, shop.value()));
        return runs.page(0, limit).stream().map(ProcessRunRow::read).toList();
    }

    @Override
    public List<RunSummary> page(RunFilter filter, Optional<RunPosition> after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter.shop().ifPresent(shop -> {
            conditions.add("shopCode = :shop");
            values.put("shop", shop.value());
        });
        filter.process().ifPresent(process -> {
            conditions.add("kind = :kind");
            values.put("kind", process.word());
        });
        after.ifPresent(position -> {
            conditions.add("(startedAt < :at or startedAt = :at and id < :id)");
            values.put("at", position.startedAt());
            values.put("id", position.id());
        });
        String where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        return rows.find(where + LATEST_FIRST, values).page(0, limit).stream()
                .map(ProcessRunRow::read)
                .toList();
    }

    @Override
    public Optional<RunSummary> find(UUID id) {
        return rows.findByIdOptional(id).map(ProcessRunRow::read);
    }

    @Override
    public List<LogEntry> lines(UUID run, int limit) {
        return lines.find("runId = ?1 order by id", run).page(0, limit).stream()
                .map(ProcessLogRow::read)
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<OpenRun> open(int limit) {
        List<Object[]> open = database.createNativeQuery(OPEN, Object[].class)
                .setParameter("limit", limit)
                .getResultList();
        return open.stream()
                .map(row -> new OpenRun(
                        new ShopCode((String) row[0]),
                        ProcessKind.of((String) row[1]).orElseThrow(),
                        (Instant) row[2]))
                .toList();
    }
}
