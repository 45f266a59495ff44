package dev.relais.shoppingfeed.sandbox;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestPath;

/** A store and the channels it sells on; a store nobody asked for before comes into being by the question. */
@Blocking
@Path(Links.PREFIX + "/v1/store/{storeId:\\d{1,18}}")
class StoreResource {

    private final Ledger ledger;
    private final OrderDesk desk;

    @Inject
    StoreResource(Ledger ledger, OrderDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @GET
    public Response show(@RestPath long storeId) {
        return Reply.of(200, ledger.store(storeId).json()).response();
    }

    @GET
    @Path("/channel")
    public Response channels(@RestPath long storeId, @Context UriInfo uri) {
        var query = Query.of(uri.getRequestUri().getRawQuery());
        var page = new Page(Links.store(storeId) + "/channel", query, "storeChannel");
        return Reply.of(200, page.of(desk.channels(storeId), StoreResource::installed))
                .response();
    }

    private static ObjectNode installed(Channel channel) {
        var json = Json.object().put("id", channel.id()).put("installed", true);
        return json.set("_embedded", Json.object().set("channel", channel.json()));
    }
}
