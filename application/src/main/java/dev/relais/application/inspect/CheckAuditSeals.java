package dev.relais.application.inspect;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditSeal;
import dev.relais.domain.audit.AuditTrail;
import dev.relais.domain.audit.SealedEntry;
import org.jspecify.annotations.Nullable;

/** Makes all seals of the audit trail anew, to see whether it is as it was written (S22). */
@Singleton
public class CheckAuditSeals {

    private static final int PART = 1000;

    private final AuditTrail trail;

    @Inject
    public CheckAuditSeals(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What was found.
     *
     * @param intact the seal of the last entry that is as it was written, with all those before it
     * @param brokenAt the first entry that is not, or that follows one that is gone; null if there is none
     * @param isCutShort true if entries are missing at the end
     * @param unsealed how many entries are older than seals
     */
    public record Found(AuditSeal intact, @Nullable AuditEntry brokenAt, boolean isCutShort, long unsealed) {

        public boolean isIntact() {
            return brokenAt == null && !isCutShort;
        }
    }

    /** Reads the trail from its beginning, part by part. */
    @Transactional
    public Found check() {
        AuditSeal latest = trail.latest();
        AuditSeal intact = AuditSeal.NONE;
        List<SealedEntry> part = trail.sealed(intact.place(), PART);
        while (!part.isEmpty()) {
            for (SealedEntry each : part) {
                AuditSeal made = intact.over(each.entry());
                if (!made.equals(each.seal())) {
                    return new Found(intact, each.entry(), false, trail.unsealed());
                }
                intact = made;
            }
            part = trail.sealed(intact.place(), PART);
        }
        return new Found(intact, null, intact.place() < latest.place(), trail.unsealed());
    }
}
