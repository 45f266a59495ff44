package dev.relais.web.admin.problem;

import java.time.Instant;
import java.time.ZoneId;

import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A card: what some failures have in common.
 *
 * @param fix where it can be mended for all of them; null if that depends on the order
 */
record CauseView(FailureCause cause, @Nullable String fix, Moment first, Moment last) {

    /** @param shop the only one there is; null if there are several */
    static CauseView of(FailureCause cause, @Nullable Shop shop, Instant now, ZoneId zone) {
        String fix = shop == null ? null : Fix.in(shop.code(), cause.cause()).orElse(null);
        return new CauseView(cause, fix, new Moment(cause.first(), now, zone), new Moment(cause.last(), now, zone));
    }

    public String channels() {
        return String.join(", ", cause.channels());
    }
}
