package dev.relais.web.admin.order;

import java.util.EnumSet;
import java.util.Set;

import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.admin.page.TypedText;

/** What somebody says that the shop should have reported of an order, as it is typed. */
record CorrectionForm(String status, String number, String carrier, String link) {

    /** What can keep it from being done. */
    enum Problem {
        STATUS,
        NUMBER,
        CARRIER,
        LINK,
        CONFIRM,
        UNAVAILABLE
    }

    /** The order as it is known. */
    static CorrectionForm of(Order order) {
        Tracking known = order.tracking();
        return new CorrectionForm(
                order.status() == null ? "" : order.status().code(), known.number(), known.carrier(), known.url());
    }

    /** What no shop could report; nothing if it can be done. */
    Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (TypedText.read(status, ShopStatus::new).isEmpty()) {
            problems.add(Problem.STATUS);
        }
        if (!TypedText.isPrintable(number, Tracking.LONGEST_NUMBER)) {
            problems.add(Problem.NUMBER);
        }
        if (!TypedText.isPrintable(carrier, Tracking.LONGEST_CARRIER)) {
            problems.add(Problem.CARRIER);
        }
        if (!isLink()) {
            problems.add(Problem.LINK);
        }
        return problems;
    }

    private boolean isLink() {
        return (link.isBlank() || Tracking.isWebAddress(link.strip()))
                && TypedText.isPrintable(link, Tracking.LONGEST_URL);
    }

    /** Everything is said, what is empty included. */
    DeclaredTracking tracking() {
        return new DeclaredTracking(number.strip(), carrier.strip(), link.strip());
    }
}
