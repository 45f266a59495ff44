package dev.relais.shoppingfeed.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whom a token belongs to (API section 2). */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
interface SessionApi {

    @GET
    Response me(@HeaderParam("Authorization") String bearer);
}
