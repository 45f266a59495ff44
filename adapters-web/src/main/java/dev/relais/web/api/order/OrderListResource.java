package dev.relais.web.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.inspect.BrowseOrders;
import dev.relais.web.signin.CallingShop;
import dev.relais.web.signin.Roles;

/** Lists the orders of the calling shop. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP_READS)
@Singleton
class OrderListResource {

    private final BrowseOrders browseOrders;
    private final CallingShop shop;

    @Inject
    OrderListResource(BrowseOrders browseOrders, CallingShop shop) {
        this.browseOrders = browseOrders;
        this.shop = shop;
    }

    @GET
    public OrderPageJson<OrderEntryJson> list(UriInfo uri) {
        OrderQuery query = OrderQuery.ofShop(shop.code(), uri.getQueryParameters());
        return OrderPageJson.of(browseOrders.page(query.filter(), query.after(), query.limit()), OrderEntryJson::of);
    }
}
