package dev.relais.web.admin.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import dev.relais.application.inspect.ShowFailures;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.shop.Shop;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A card: what some failures have in common.
 *
 * @param advice what can be done about them, each remedy for itself
 */
record CauseView(FailureCause cause, List<AdviceView> advice, Moment first, Moment last) {

    /** @param shop the only one there is; null if there are several */
    static CauseView of(ShowFailures.Cause shown, @Nullable Shop shop, Instant now, ZoneId zone) {
        FailureCause cause = shown.cause();
        return new CauseView(
                cause,
                AdviceView.of(shown.advised(), shop),
                new Moment(cause.first(), now, zone),
                new Moment(cause.last(), now, zone));
    }

    public String channels() {
        return String.join(", ", cause.channels());
    }

    /** True if there are more than are told apart. */
    public boolean isCut() {
        return cause.cause().isRefusal() && cause.failures() > ShowFailures.LATEST;
    }

    public int latest() {
        return ShowFailures.LATEST;
    }
}
