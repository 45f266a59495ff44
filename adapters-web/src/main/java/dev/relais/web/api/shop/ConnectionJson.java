package dev.relais.web.api.shop;

import java.util.List;

import dev.relais.application.configure.TestConnection;
import dev.relais.domain.feed.ConnectedStore;
import dev.relais.domain.feed.ConnectionReport;
import org.jspecify.annotations.Nullable;

/** What a connection test found, tick by tick, and what to do next; never the token. */
record ConnectionJson(
        boolean reachable,
        @Nullable Boolean tokenValid,
        @Nullable Boolean storeFound,
        @Nullable Boolean mayUpdateOrders,
        @Nullable String account,
        @Nullable StoreJson store,
        List<StoreJson> stores,
        String advice,
        @Nullable String detail) {

    /** A store as Shopping Feed describes it. */
    record StoreJson(
            long id,
            String name,
            @Nullable String country,
            @Nullable String status) {

        static StoreJson of(ConnectedStore store) {
            return new StoreJson(store.id().value(), store.name(), store.country(), store.status());
        }
    }

    static ConnectionJson of(TestConnection.Tested tested) {
        ConnectionReport report = tested.report();
        ConnectedStore store = report.store(tested.shop().access().store()).orElse(null);
        boolean isKnown = Boolean.TRUE.equals(report.tokenValid());
        return new ConnectionJson(
                report.reachable(),
                report.tokenValid(),
                isKnown ? store != null : null,
                isKnown && store == null ? Boolean.FALSE : report.mayUpdateOrders(),
                report.account(),
                store == null ? null : StoreJson.of(store),
                report.stores().stream().map(StoreJson::of).toList(),
                advice(tested, report, store),
                report.what().isEmpty() ? null : report.what());
    }

    private static String advice(
            TestConnection.Tested tested, ConnectionReport report, @Nullable ConnectedStore store) {
        if (!report.trusted()) {
            return "What answers at RELAIS_SHOPPING_FEED_URL cannot prove to be Shopping Feed, because its certificate is not trusted;"
                    + " the token was not sent. Correct the address, or find out who is in between.";
        }
        if (!report.reachable()) {
            return "Check the network and RELAIS_SHOPPING_FEED_URL; what waits is sent by itself once Shopping Feed answers.";
        }
        if (Boolean.FALSE.equals(report.tokenValid())) {
            return "Take a new token from your Shopping Feed account and save it with PATCH;"
                    + " what waits is then sent by itself.";
        }
        if (report.tokenValid() == null) {
            return "Shopping Feed answered, but not as expected; try again in a few minutes.";
        }
        if (store == null) {
            return "The token does not belong to store "
                    + tested.shop().access().store()
                    + "; correct storeId with PATCH, the stores it belongs to are listed.";
        }
        return Boolean.FALSE.equals(report.mayUpdateOrders())
                ? "The token may not use the orders of this store; ask the owner of the Shopping Feed account for access."
                : "Everything is ready.";
    }
}
