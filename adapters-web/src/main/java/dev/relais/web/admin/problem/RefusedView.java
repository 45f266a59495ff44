package dev.relais.web.admin.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.relais.application.inspect.ShowFailures;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.web.admin.page.Counted;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/** A card: the shops whose access Shopping Feed refuses, and what waits for it (R27). */
record RefusedView(RefusedAccess access, List<Line> shops) {

    /** @param sent when a request of it last left; null if none ever did */
    record Line(RefusedAccess.RefusedShop shop, @Nullable Moment sent) {}

    static RefusedView of(RefusedAccess access, Instant now, ZoneId zone) {
        return new RefusedView(
                access,
                access.first().stream()
                        .map(shop ->
                                new Line(shop, shop.lastSent() == null ? null : new Moment(shop.lastSent(), now, zone)))
                        .toList());
    }

    /** A number that was not counted to its end says so. */
    public String waiting() {
        return Counted.upTo(ShowFailures.MOST - 1, access.waiting());
    }
}
