package dev.relais.persistence.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.RunSummaries;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finished runs in PostgreSQL; served by process_run_latest. */
@Singleton
@Transactional
class PanacheRunSummaries implements RunSummaries {

    private static final String LATEST_FIRST = " order by startedAt desc, id desc";

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<ProcessRunRow, UUID> {}

    @Inject
    PanacheRunSummaries(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<RunSummary> latest(ShopCode shop, Optional<ProcessKind> process, int limit) {
        PanacheQuery<ProcessRunRow> runs = process.map(
                        kind -> rows.find("shopCode = ?1 and kind = ?2" + LATEST_FIRST, shop.value(), kind.word()))
                .orElseGet(() -> rows.find("shopCode = ?1" + LATEST_FIRST, shop.value()));
        return runs.page(0, limit).stream().map(ProcessRunRow::read).toList();
    }
}
