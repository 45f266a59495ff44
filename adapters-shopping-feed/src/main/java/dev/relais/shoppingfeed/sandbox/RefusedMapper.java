package dev.relais.shoppingfeed.sandbox;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Lets a refusal out as the problem document it carries. */
@Provider
class RefusedMapper implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        return refused.reply().response();
    }
}
