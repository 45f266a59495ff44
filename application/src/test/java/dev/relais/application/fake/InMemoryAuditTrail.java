package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.audit.AuditTrail;

/** What people did, in memory; filters only by shop. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<Placed> page(AuditFilter filter, Optional<Long> behind, int limit) {
        return IntStream.iterate(entries.size() - 1, at -> at >= 0, at -> at - 1)
                .filter(at -> behind.map(place -> at < place).orElse(true))
                .filter(at -> filter.shop()
                        .map(shop -> shop.equals(entries.get(at).shop()))
                        .orElse(true))
                .limit(limit)
                .mapToObj(at -> new Placed(at, entries.get(at)))
                .toList();
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}
