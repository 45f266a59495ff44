package dev.relais.shoppingfeed.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A shop as the marketplace aggregator knows it. */
record Store(long id, String name, String country) {

    static Store madeOnTheSpot(long id) {
        return new Store(id, "Store " + id, "FR");
    }

    ObjectNode json() {
        var json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("country", country)
                .put("status", "active");
        return json.set("_links", Links.ofStore(id));
    }
}
