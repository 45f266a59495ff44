package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.audit.AuditTrail;

/** Reads what people did, page by page, the latest first. */
@Singleton
public class ReadActivity {

    private final AuditTrail trail;

    @Inject
    public ReadActivity(AuditTrail trail) {
        this.trail = trail;
    }

    /** One page and behind which place the next begins; no next if this is the last. */
    public record Page(List<AuditEntry> entries, Optional<Long> next) {}

    @Transactional
    public Page page(AuditFilter filter, Optional<Long> behind, int limit) {
        List<AuditTrail.Placed> found = trail.page(filter, behind, limit + 1);
        List<AuditEntry> entries =
                found.stream().limit(limit).map(AuditTrail.Placed::entry).toList();
        Optional<Long> next =
                found.size() > limit ? Optional.of(found.get(limit - 1).place()) : Optional.empty();
        return new Page(entries, next);
    }
}
