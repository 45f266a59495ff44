package dev.relais.web.api.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.inspect.ReadLog;
import dev.relais.web.api.shop.KnownShop;
import dev.relais.web.api.shop.ShopAddress;
import dev.relais.web.csv.CsvFile;
import dev.relais.web.csv.LogCsv;
import dev.relais.web.signin.Roles;

/** The log of any shop as a file, for administrators (R41). */
@Path(ShopAddress.SHOPS + "/{code}/log.csv")
@Produces(CsvFile.MEDIA_TYPE)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ShopLogFileResource {

    private final ReadLog readLog;
    private final KnownShop shops;

    @Inject
    ShopLogFileResource(ReadLog readLog, KnownShop shops) {
        this.readLog = readLog;
        this.shops = shops;
    }

    /** 404 for a shop that is not there, which an empty file would hide. */
    @GET
    public Response csv(String code, UriInfo uri) {
        return LogCsv.download(readLog, LogQuery.all(shops.read(code), uri.getQueryParameters()));
    }
}
