package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.audit.AuditSeal;
import dev.relais.domain.audit.AuditTrail;
import dev.relais.domain.audit.SealedEntry;

/** What people did, in memory; filters only by shop. What it holds can be tampered with. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final List<SealedEntry> sealed = new ArrayList<>();
    private AuditSeal latest = AuditSeal.NONE;

    @Override
    public void append(AuditEntry entry) {
        latest = latest.over(entry);
        sealed.add(new SealedEntry(entry, latest));
    }

    @Override
    public List<SealedEntry> sealed(long behind, int limit) {
        return sealed.stream()
                .filter(each -> each.seal().place() > behind)
                .limit(limit)
                .toList();
    }

    @Override
    public AuditSeal latest() {
        return latest;
    }

    @Override
    public long unsealed() {
        return 0;
    }

    /** What is kept, to be tampered with. */
    public List<SealedEntry> kept() {
        return sealed;
    }

    @Override
    public List<Placed> page(AuditFilter filter, Optional<Long> behind, int limit) {
        List<AuditEntry> entries = entries();
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
        return sealed.stream().map(SealedEntry::entry).toList();
    }
}
