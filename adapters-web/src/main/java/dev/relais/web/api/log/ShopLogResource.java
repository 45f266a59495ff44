package dev.relais.web.api.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.inspect.ReadLog;
import dev.relais.web.api.shop.KnownShop;
import dev.relais.web.api.shop.ShopAddress;
import dev.relais.web.signin.Roles;

/** The log of any shop, for administrators (R41). */
@Path(ShopAddress.SHOPS + "/{code}/log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ShopLogResource {

    private final ReadLog readLog;
    private final KnownShop shops;

    @Inject
    ShopLogResource(ReadLog readLog, KnownShop shops) {
        this.readLog = readLog;
        this.shops = shops;
    }

    /** 404 for a shop that is not there, which an empty log would hide. */
    @GET
    public LogPageJson page(String code, UriInfo uri) {
        LogQuery query = LogQuery.page(shops.read(code), uri.getQueryParameters());
        return LogPageJson.of(readLog.page(query.filter(), query.after(), query.limit()));
    }
}
