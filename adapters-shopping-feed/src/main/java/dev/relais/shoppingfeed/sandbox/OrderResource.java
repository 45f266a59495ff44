package dev.relais.shoppingfeed.sandbox;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestPath;

/** The orders of a store: made for a test, read as an importing shop reads them, removed after it. */
@Blocking
@Path(Links.PREFIX + "/v1/store/{storeId:\\d{1,18}}/order")
class OrderResource {

    private static final String ONE = "/{orderId:\\d{1,18}}";

    private final OrderDesk desk;
    private final CurrentCall call;

    @Inject
    OrderResource(OrderDesk desk, CurrentCall call) {
        this.desk = desk;
        this.call = call;
    }

    @POST
    public Response create(@RestPath long storeId, byte[] body) {
        var created = desk.create(storeId, orders(Wish.tree(call.carrying(body))));
        var embedded = Json.object().set("order", Json.array(created));
        var answer = created.size() == 1 ? created.get(0) : Json.object().set("_embedded", embedded);
        return Reply.of(201, answer).response();
    }

    @GET
    public Response list(@RestPath long storeId, @Context UriInfo uri) {
        var query = Query.of(uri.getRequestUri().getRawQuery());
        return Reply.of(200, desk.list(storeId, new Page(Links.store(storeId) + "/order", query, "order")))
                .response();
    }

    @GET
    @Path(ONE)
    public Response show(@RestPath long storeId, @RestPath long orderId) {
        return Reply.of(200, desk.show(storeId, orderId)).response();
    }

    @GET
    @Path(ONE + "/shipment")
    public Response shipments(@RestPath long storeId, @RestPath long orderId, @Context UriInfo uri) {
        var query = Query.of(uri.getRequestUri().getRawQuery());
        var page = new Page(Links.order(storeId, orderId) + "/shipment", query, "shipment");
        return Reply.of(200, page.of(desk.shipments(storeId, orderId), shipment -> shipment))
                .response();
    }

    @DELETE
    @Path(ONE)
    public Response remove(@RestPath long storeId, @RestPath long orderId) {
        desk.remove(storeId, orderId);
        return Response.noContent().build();
    }

    private static List<JsonNode> orders(JsonNode body) {
        if (!body.path("order").isArray()) {
            return List.of(body);
        }
        var orders = new ArrayList<JsonNode>();
        body.path("order").forEach(orders::add);
        if (orders.isEmpty() || !orders.stream().allMatch(JsonNode::isObject)) {
            throw new Refused(Reply.unprocessable("\"order\" must hold at least one order, each an object"));
        }
        return orders;
    }
}
