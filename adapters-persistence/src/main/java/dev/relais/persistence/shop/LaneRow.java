package dev.relais.persistence.shop;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

/** What is due for a shop and what holds it back; its leases are written by SQL only. */
@Entity
@Table(name = "lane")
@NullUnmarked
class LaneRow {

    @Id
    @Column(name = "shop_code")
    String shopCode;

    @Column(name = "next_due")
    Instant nextDue;

    @Column(name = "wait_until")
    Instant waitUntil;

    @Column(name = "token_refused")
    boolean tokenRefused;
}
