package dev.relais.domain.audit;

import java.util.List;
import java.util.Optional;

/**
 * What people did. Entries are appended in the transaction of what they tell of, each with the seal that follows that of the one before
 * it (S22), and never changed.
 */
public interface AuditTrail {

    void append(AuditEntry entry);

    /** At most so many entries, newest first, those behind the place if one is given. */
    List<Placed> page(AuditFilter filter, Optional<Long> behind, int limit);

    /** At most so many sealed entries, in the order of their seals, from the one that follows this many. */
    List<SealedEntry> sealed(long behind, int limit);

    /** The seal of the entry that was appended last. */
    AuditSeal latest();

    /** How many entries have none, because a version of Relais wrote them that knew of no seals. */
    long unsealed();

    /** An entry and its place in the list. */
    record Placed(long place, AuditEntry entry) {}
}
