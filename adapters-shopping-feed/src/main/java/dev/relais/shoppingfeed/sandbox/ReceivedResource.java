package dev.relais.shoppingfeed.sandbox;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Shows what the sandbox was sent, which the real service never would: made for tests and for the curious. */
@Path(Links.PREFIX + "/_received")
class ReceivedResource {

    private final Received received;

    @Inject
    ReceivedResource(Received received) {
        this.received = received;
    }

    @GET
    public Response list(@QueryParam("limit") @DefaultValue("" + Received.KEPT) int limit) {
        var shown = received.last(Math.max(0, limit));
        var json = Json.object().put("count", shown.size());
        return Reply.of(200, json.set("received", Json.array(shown))).response();
    }

    @DELETE
    public Response forget() {
        received.forgetAll();
        return Response.noContent().build();
    }
}
