package dev.relais.persistence.audit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditSeal;
import dev.relais.domain.audit.SealedEntry;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** One thing that somebody did, as it is stored and never changed. */
@Entity
@Immutable
@Table(name = "audit_entry")
@NullUnmarked
class AuditRow {

    @Id
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
