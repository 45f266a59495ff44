package dev.relais.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.audit.AuditSeal;
import org.jspecify.annotations.NullUnmarked;

/** The seal of the entry that was appended last; whoever appends holds this row until his transaction ends. */
@Entity
@Table(name = "audit_head")
@NullUnmarked
class AuditHeadRow {

    @Id
    @Column(name = "only_one")
    boolean onlyOne;

    long place;
    String seal;

    AuditSeal read() {
        return new AuditSeal(place, seal);
    }

    void write(AuditSeal latest) {
        place = latest.place();
        seal = latest.hash();
    }
}
