package dev.relais.domain.feed;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * What Shopping Feed says of a shop's connection. It was asked, and changed nothing.
 *
 * @param reachable true if any answer came
 * @param trusted false if there was a server whose certificate does not prove that it is Shopping Feed
 * @param tokenValid null if the answer does not tell
 * @param mayUpdateOrders null if it cannot be told without an update
 * @param account the name of the account that the token belongs to; null if it is not known
 * @param stores the stores the token belongs to
 * @param what the API's own words, or what went wrong; empty if nothing did
 */
public record ConnectionReport(
        boolean reachable,
        boolean trusted,
        @Nullable Boolean tokenValid,
        @Nullable Boolean mayUpdateOrders,
        @Nullable String account,
        List<ConnectedStore> stores,
        String what) {

    public ConnectionReport {
        stores = List.copyOf(stores);
    }

    public static ConnectionReport unreachable(String what) {
        return new ConnectionReport(false, true, null, null, null, List.of(), what);
    }

    /** Somebody listens there who cannot prove to be Shopping Feed; he was told nothing (S13). */
    public static ConnectionReport untrusted(String what) {
        return new ConnectionReport(false, false, null, null, null, List.of(), what);
    }

    /** An answer came that does not say whose the token is. */
    public static ConnectionReport unreadable(@Nullable Boolean tokenValid, String what) {
        return new ConnectionReport(true, true, tokenValid, null, null, List.of(), what);
    }

    /** The store of that id, if the token belongs to it. */
    public Optional<ConnectedStore> store(StoreId id) {
        return stores.stream().filter(store -> store.id().equals(id)).findFirst();
    }
}
