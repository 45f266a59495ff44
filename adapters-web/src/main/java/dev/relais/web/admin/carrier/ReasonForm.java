package dev.relais.web.admin.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.admin.page.TypedText;

/** What is typed of the reason that a channel, or all of them, are given for a cancellation (R46). */
record ReasonForm(String status, String channel, String reason) {

    static final ReasonForm EMPTY = new ReasonForm("", "", "");

    /** What can be wrong with a field. */
    enum Problem {
        NO_STATUS,
        CHANNEL_TOO_LONG,
        NO_REASON
    }

    /** Nothing if it can be saved. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (TypedText.read(status, ShopStatus::new).isEmpty()) {
            problems.add(Problem.NO_STATUS);
        }
        if (!TypedChannel.isScope(channel)) {
            problems.add(Problem.CHANNEL_TOO_LONG);
        }
        if (TypedText.read(reason, CancelReason::text).isEmpty()) {
            problems.add(Problem.NO_REASON);
        }
        return problems;
    }

    /** Empty if it has {@link #problems}. */
    Optional<CancelReason> cancelReason() {
        return problems().isEmpty()
                ? Optional.of(new CancelReason(
                        new ShopStatus(status), TypedChannel.channel(channel).orElse(null), reason))
                : Optional.empty();
    }
}
