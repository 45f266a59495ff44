package dev.relais.web.api.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.inspect.ReadLog;
import dev.relais.web.csv.CsvFile;
import dev.relais.web.csv.LogCsv;
import dev.relais.web.signin.CallingShop;
import dev.relais.web.signin.Roles;

/** The log of the calling shop (R41). */
@Path("/api/v1")
@RolesAllowed(Roles.SHOP_READS)
@Singleton
class LogResource {

    private final ReadLog readLog;
    private final CallingShop shop;

    @Inject
    LogResource(ReadLog readLog, CallingShop shop) {
        this.readLog = readLog;
        this.shop = shop;
    }

    @GET
    @Path("log")
    @Produces(MediaType.APPLICATION_JSON)
    public LogPageJson page(UriInfo uri) {
        LogQuery query = LogQuery.page(shop.code(), uri.getQueryParameters());
        return LogPageJson.of(readLog.page(query.filter(), query.after(), query.limit()));
    }

    @GET
    @Path("log.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    public Response csv(UriInfo uri) {
        return LogCsv.download(readLog, LogQuery.all(shop.code(), uri.getQueryParameters()));
    }
}
