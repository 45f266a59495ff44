package dev.relais.shoppingfeed.sandbox;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestPath;

/** What became of the operations: the tickets of a store, a page at a time or one by one. */
@Blocking
@Path(Links.PREFIX + "/v1/store/{storeId:\\d{1,18}}/ticket")
class TicketResource {

    private final TicketDesk desk;

    @Inject
    TicketResource(TicketDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response list(@RestPath long storeId, @Context UriInfo uri) {
        var query = Query.of(uri.getRequestUri().getRawQuery());
        return Reply.of(200, desk.list(storeId, new Page(Links.tickets(storeId), query, "ticket")))
                .response();
    }

    @GET
    @Path("/{ticketId}")
    public Response show(@RestPath long storeId, @RestPath String ticketId) {
        return Reply.of(200, desk.show(storeId, ticketId)).response();
    }
}
