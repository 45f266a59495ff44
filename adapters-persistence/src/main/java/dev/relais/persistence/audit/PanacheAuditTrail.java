package dev.relais.persistence.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.audit.AuditTrail;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

/** The audit trail in PostgreSQL, where a trigger keeps it from being changed. */
@Singleton
@Transactional
class PanacheAuditTrail implements AuditTrail {

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepository<AuditRow> {}

    @Inject
    PanacheAuditTrail(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void append(AuditEntry entry) {
        rows.persist(AuditRow.of(entry));
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
