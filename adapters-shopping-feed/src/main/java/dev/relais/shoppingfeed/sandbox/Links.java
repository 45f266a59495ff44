package dev.relais.shoppingfeed.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Every address the sandbox hands out, each with the prefix it is served under: clients follow them as they stand. */
final class Links {

    static final String PREFIX = "/sandbox";

    private Links() {}

    static String store(long storeId) {
        return PREFIX + "/v1/store/" + storeId;
    }

    static String order(long storeId, long orderId) {
        return store(storeId) + "/order/" + orderId;
    }

    static String tickets(long storeId) {
        return store(storeId) + "/ticket";
    }

    static ObjectNode href(String address) {
        return Json.object().put("href", address);
    }

    static ObjectNode self(String address) {
        return Json.object().set("self", href(address));
    }

    static ObjectNode ofStore(long storeId) {
        var links = self(store(storeId));
        links.set("order", href(store(storeId) + "/order{/operation}").put("templated", true));
        links.set("ticket", href(tickets(storeId)));
        links.set("channel", href(store(storeId) + "/channel"));
        links.set("inventory", href(PREFIX + "/v1/catalog/" + storeId + "/inventory"));
        links.set("pricing", href(PREFIX + "/v1/catalog/" + storeId + "/pricing"));
        return links;
    }
}
