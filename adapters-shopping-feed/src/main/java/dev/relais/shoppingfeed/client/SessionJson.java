package dev.relais.shoppingfeed.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.ConnectedStore;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.shop.StoreId;
import org.jspecify.annotations.Nullable;

/** Reads whom a token belongs to (API section 2); what is missing or odd is left out. */
final class SessionJson {

    private SessionJson() {}

    /** @param orders what became of reading the store's orders, which changes nothing */
    static ConnectionReport report(Answer me, Call orders) {
        if (me.isUnauthorised()) {
            return ConnectionReport.unreadable(false, me.words());
        }
        Optional<JsonNode> session = me.json().filter(body -> me.isSuccess() && body.has("_embedded"));
        return session.map(
                        body -> new ConnectionReport(true, true, true, mayUse(orders), account(body), stores(body), ""))
                .orElseGet(() -> ConnectionReport.unreadable(null, me.words()));
    }

    private static @Nullable String account(JsonNode session) {
        Stream<JsonNode> accounts = Embedded.list(session, "account").stream();
        return Embedded.words(session.path("login"))
                .or(() -> accounts.flatMap(account -> Embedded.words(account.path("name")).stream())
                        .findFirst())
                .orElse(null);
    }

    private static List<ConnectedStore> stores(JsonNode session) {
        return Embedded.list(session, "store").stream()
                .flatMap(store -> store(store).stream())
                .toList();
    }

    private static Optional<ConnectedStore> store(JsonNode store) {
        return Embedded.number(store.path("id"))
                .filter(id -> id > 0)
                .map(id -> new ConnectedStore(
                        new StoreId(id),
                        Embedded.words(store.path("name")).orElse(""),
                        Embedded.words(store.path("country")).orElse(null),
                        Embedded.words(store.path("status")).orElse(null)));
    }

    /** Whoever may read a store's orders has access to it; whether it may change them shows only when it does. */
    private static @Nullable Boolean mayUse(Call orders) {
        return orders.fold(new Call.Cases<>(
                answered ->
                        answered.answer().isUnauthorised() || answered.answer().status() == 404
                                ? Boolean.FALSE
                                : answered.answer().isSuccess() ? Boolean.TRUE : null,
                notConnected -> null,
                lost -> null));
    }
}
