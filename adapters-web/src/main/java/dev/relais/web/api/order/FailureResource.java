package dev.relais.web.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.web.signin.Roles;

/**
 * What the calling shop does about the failures of one order (R43). It shares its path with the other resources of orders: of
 * resources whose paths are of different length, only the longest that fits is asked.
 */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP_ACTS)
@Singleton
class FailureResource {

    private final FailureAnswers answers;

    @Inject
    FailureResource(FailureAnswers answers) {
        this.answers = answers;
    }

    /** 202: it is sent again. */
    @POST
    @Path("{orderRef}/resend")
    public Response resend(String orderRef) {
        return Response.accepted(answers.resend(Declarations.order(orderRef))).build();
    }

    /** 200: its failures are not listed any more. */
    @POST
    @Path("{orderRef}/dismiss")
    public DismissedJson dismiss(String orderRef) {
        return answers.dismiss(Declarations.order(orderRef));
    }
}
