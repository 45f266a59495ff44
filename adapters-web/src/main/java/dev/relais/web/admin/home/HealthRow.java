package dev.relais.web.admin.home;

import java.time.Instant;
import java.time.ZoneId;

import dev.relais.domain.overview.ShopHealth;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/** How a shop is, as a line. */
record HealthRow(
        ShopHealth health,
        @Nullable Moment declared,
        @Nullable Moment sent,
        @Nullable Moment waits) {

    static HealthRow of(ShopHealth health, Instant now, ZoneId zone) {
        return new HealthRow(
                health,
                moment(health.lastDeclared(), now, zone),
                moment(health.lastSent(), now, zone),
                moment(health.waitsUntil(), now, zone));
    }

    private static @Nullable Moment moment(@Nullable Instant at, Instant now, ZoneId zone) {
        return at == null ? null : new Moment(at, now, zone);
    }
}
