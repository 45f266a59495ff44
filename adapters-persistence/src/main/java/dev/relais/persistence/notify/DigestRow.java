package dev.relais.persistence.notify;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** A digest as it is stored; its notices point to it. */
@Entity
@Table(name = "digest")
@NullUnmarked
class DigestRow {

    @Id
    UUID id;

    @Column(name = "shop_code")
    String shopCode;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "left_at")
    Instant leftAt;
}
