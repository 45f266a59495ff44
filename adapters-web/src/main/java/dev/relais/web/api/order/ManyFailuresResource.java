package dev.relais.web.api.order;

import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.domain.order.OrderRef;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.Roles;

/** What the calling shop does about the failures of many orders in one call (R43); each gets its own answer. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP_ACTS)
@Singleton
class ManyFailuresResource {

    private static final int MOST = 1000;

    private final FailureAnswers answers;

    @Inject
    ManyFailuresResource(FailureAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Path("resend")
    public DeclarationList.ResultsJson resendMany(JsonFields body) {
        return each(body, answers::resend);
    }

    @POST
    @Path("dismiss")
    public DeclarationList.ResultsJson dismissMany(JsonFields body) {
        return each(body, answers::dismiss);
    }

    private static DeclarationList.ResultsJson each(JsonFields body, Function<OrderRef, Object> deed) {
        body.require("orders");
        List<String> orders = body.texts("orders", OrderRef.LONGEST);
        if (orders.size() > MOST) {
            body.refuse("orders", "Name at most " + MOST + " orders in one call.");
        }
        body.finish();
        return new DeclarationList.ResultsJson(
                orders.stream().map(order -> result(order, deed)).toList());
    }

    private static Object result(String order, Function<OrderRef, Object> deed) {
        try {
            return deed.apply(Declarations.order(order));
        } catch (Refusal refusal) {
            return new DeclarationList.RefusedJson(order, refusal.problem());
        }
    }
}
