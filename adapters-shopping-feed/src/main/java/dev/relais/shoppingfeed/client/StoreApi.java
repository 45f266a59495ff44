package dev.relais.shoppingfeed.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

/** What travels between Relais and one store of the API (API sections 3, 4 and 10); says nothing of what answers mean. */
@Path("/v1/store/{storeId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface StoreApi {

    @POST
    @Path("/order/{operation}")
    Response operate(
            @HeaderParam("Authorization") String bearer,
            @PathParam("storeId") long storeId,
            @PathParam("operation") String operation,
            JsonNode body);

    @GET
    @Path("/ticket")
    Response tickets(
            @HeaderParam("Authorization") String bearer,
            @PathParam("storeId") long storeId,
            @QueryParam("page") int page,
            @QueryParam("limit") int limit,
            @QueryParam("batchId") String batchId,
            @QueryParam("type") String type,
            @QueryParam("payloadId") Long payloadId);

    @GET
    @Path("/order")
    Response orders(
            @HeaderParam("Authorization") String bearer,
            @PathParam("storeId") long storeId,
            @QueryParam("page") int page,
            @QueryParam("limit") int limit,
            @QueryParam("storeReference") String storeReference);
}
