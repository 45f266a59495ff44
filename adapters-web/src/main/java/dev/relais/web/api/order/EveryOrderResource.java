package dev.relais.web.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.BrowseOrders;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.Roles;

/** Lists the orders of every shop for administrators. */
@Path("/api/v1/admin/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class EveryOrderResource {

    private final BrowseOrders browseOrders;
    private final ShowShops showShops;

    @Inject
    EveryOrderResource(BrowseOrders browseOrders, ShowShops showShops) {
        this.browseOrders = browseOrders;
        this.showShops = showShops;
    }

    /** 404 for a shop that is not there, which an empty list would hide. */
    @GET
    public OrderPageJson<OrderPageJson.OfShop> list(UriInfo uri) {
        OrderQuery query = OrderQuery.ofAll(uri.getQueryParameters());
        query.filter().shop().filter(shop -> showShops.one(shop).isEmpty()).ifPresent(shop -> {
            throw new Refusal(
                    ProblemType.NOT_FOUND,
                    "There is no shop of the code " + shop + "; GET /api/v1/admin/shops lists those there are.");
        });
        return OrderPageJson.of(
                browseOrders.page(query.filter(), query.after(), query.limit()), OrderPageJson.OfShop::of);
    }
}
