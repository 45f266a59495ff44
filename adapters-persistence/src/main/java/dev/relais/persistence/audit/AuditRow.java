package dev.relais.persistence.audit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditSeal;
import dev.relais.domain.audit.SealedEntry;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import org.jspecify.annotations.NullUnmarked;

/** One thing that somebody did, as it is stored. */
@Entity
@Table(name = "audit_entry")
@NullUnmarked
class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_id")
    @SequenceGenerator(name = "audit_entry_id", sequenceName = "audit_entry_id", allocationSize = 50)
    Long id;

    Instant at;
    String actor;
    String address;
    String activity;

    @Column(name = "shop_code")
    String shopCode;

    String subject;
    String before;
    String after;

    Long place;
    String seal;

    static AuditRow of(AuditEntry entry, AuditSeal closing) {
        AuditRow row = new AuditRow();
        row.place = closing.place();
        row.seal = closing.hash();
        row.at = entry.at();
        row.actor = entry.by().name();
        row.address = entry.by().address();
        row.activity = entry.activity().word();
        row.shopCode = entry.shop() == null ? null : entry.shop().value();
        row.subject = entry.subject();
        row.before = entry.before();
        row.after = entry.after();
        return row;
    }

    SealedEntry readSealed() {
        return new SealedEntry(read(), new AuditSeal(place, seal));
    }

    AuditEntry read() {
        return new AuditEntry(
                at,
                new Actor(actor, address),
                Worded.of(Activity.class, activity),
                shopCode == null ? null : new ShopCode(shopCode),
                subject,
                before,
                after);
    }
}
