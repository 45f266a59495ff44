package dev.relais.web.admin.shop;

import java.util.List;

import dev.relais.application.configure.TestConnection;
import dev.relais.domain.feed.ConnectedStore;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.shop.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * What a connection test found, tick by tick; a tick is null where it could not be told.
 *
 * @param trusted false if somebody listens there who cannot prove to be Shopping Feed
 * @param store what Shopping Feed calls the shop's store; empty if it was not found
 * @param stores the stores the token belongs to
 * @param said Shopping Feed's own words; empty if it said none
 */
record Ticks(
        boolean reachable,
        boolean trusted,
        @Nullable Boolean tokenValid,
        @Nullable Boolean storeFound,
        @Nullable Boolean mayUpdate,
        String store,
        List<ConnectedStore> stores,
        String said) {

    /** What there is to do next. */
    enum Advice {
        NOT_TRUSTED,
        NOT_REACHABLE,
        TOKEN_REFUSED,
        ANSWER_UNCLEAR,
        OTHER_STORE,
        NO_RIGHT,
        ALL_WELL
    }

    static Ticks of(TestConnection.Tested tested) {
        ConnectionReport report = tested.report();
        StoreId id = tested.shop().access().store();
        boolean isKnown = Boolean.TRUE.equals(report.tokenValid());
        boolean isFound = report.store(id).isPresent();
        return new Ticks(
                report.reachable(),
                report.trusted(),
                report.tokenValid(),
                isKnown ? isFound : null,
                isKnown && !isFound ? Boolean.FALSE : report.mayUpdateOrders(),
                report.store(id).map(ConnectedStore::name).orElse(""),
                report.stores(),
                report.what());
    }

    public Advice advice() {
        if (!trusted) {
            return Advice.NOT_TRUSTED;
        }
        if (!reachable) {
            return Advice.NOT_REACHABLE;
        }
        if (tokenValid == null) {
            return Advice.ANSWER_UNCLEAR;
        }
        if (!tokenValid) {
            return Advice.TOKEN_REFUSED;
        }
        if (!Boolean.TRUE.equals(storeFound)) {
            return Advice.OTHER_STORE;
        }
        return Boolean.FALSE.equals(mayUpdate) ? Advice.NO_RIGHT : Advice.ALL_WELL;
    }
}
