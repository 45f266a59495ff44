package dev.relais.web.api.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.inspect.ShowRuns;
import dev.relais.web.api.shop.KnownShop;
import dev.relais.web.api.shop.ShopAddress;
import dev.relais.web.signin.Roles;

/** The latest runs of any shop, for administrators (R41). */
@Path(ShopAddress.SHOPS + "/{code}/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ShopRunResource {

    private final ShowRuns showRuns;
    private final KnownShop shops;

    @Inject
    ShopRunResource(ShowRuns showRuns, KnownShop shops) {
        this.showRuns = showRuns;
        this.shops = shops;
    }

    /** 404 for a shop that is not there, which an empty list would hide. */
    @GET
    public RunJson.Latest list(String code, UriInfo uri) {
        RunQuery query = RunQuery.read(uri.getQueryParameters());
        return RunJson.Latest.of(showRuns.latest(shops.read(code), query.process(), query.limit()));
    }
}
