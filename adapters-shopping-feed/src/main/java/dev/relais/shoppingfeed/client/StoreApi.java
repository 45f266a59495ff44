package dev.relais.shoppingfeed.client;

import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.resteasy.reactive.RestQuery;

/** What travels between Relais and one store of the API (API sections 3, 4 and 10); says nothing of what answers mean. */
@Path("/v1/store/{storeId}")
@Produces(MediaType.APPLICATION_JSON)
interface StoreApi {

    @POST
    @Path("/order/{operation}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response operate(
            @HeaderParam("Authorization") String bearer,
            @PathParam("storeId") long storeId,
            @PathParam("operation") String operation,
            JsonNode body);

    @GET
    @Path("/{list}")
    Response list(
            @HeaderParam("Authorization") String bearer,
            @PathParam("storeId") long storeId,
            @PathParam("list") String list,
            @RestQuery Map<String, String> query);
}
