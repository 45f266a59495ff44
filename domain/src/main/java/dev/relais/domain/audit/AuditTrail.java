package dev.relais.domain.audit;

import java.util.List;
import java.util.Optional;

/** What people did. Entries are appended in the transaction of what they tell of, and never changed. */
public interface AuditTrail {

    void append(AuditEntry entry);

    /** At most so many entries, newest first, those behind the place if one is given. */
    List<Placed> page(AuditFilter filter, Optional<Long> behind, int limit);

    /** An entry and its place in the list. */
    record Placed(long place, AuditEntry entry) {}
}
