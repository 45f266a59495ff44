package dev.relais.web.api.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.resend.DismissFailed;
import dev.relais.application.resend.ResendOrders;
import dev.relais.application.resend.ResendResult;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.CallingShop;
import dev.relais.web.signin.Roles;

/** What the calling shop does about its failures, one or many at a time (R43). */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP)
@Singleton
class FailureResource {

    private static final int MOST = 1000;

    private final ResendOrders resendOrders;
    private final DismissFailed dismissFailed;
    private final CallingShop shop;

    @Inject
    FailureResource(ResendOrders resendOrders, DismissFailed dismissFailed, CallingShop shop) {
        this.resendOrders = resendOrders;
        this.dismissFailed = dismissFailed;
        this.shop = shop;
    }

    /** 202: it is sent again. */
    @POST
    @Path("orders/{orderRef}/resend")
    public Response resend(String orderRef) {
        return Response.accepted(resend(Declarations.order(orderRef))).build();
    }

    /** 200: its failures are not listed any more. */
    @POST
    @Path("orders/{orderRef}/dismiss")
    public DismissedJson dismiss(String orderRef) {
        return dismiss(Declarations.order(orderRef));
    }

    @POST
    @Path("resend")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeclarationList.ResultsJson resendMany(JsonFields body) {
        return each(body, this::resend);
    }

    @POST
    @Path("dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeclarationList.ResultsJson dismissMany(JsonFields body) {
        return each(body, this::dismiss);
    }

    private AnswerJson resend(OrderRef order) {
        ResendResult result = resendOrders.resend(new OrderKey(shop.code(), order), shop.key());
        return result.fold(new ResendResult.Cases<>(
                resent -> AnswerJson.resent(order, resent),
                nothing -> refuse(ProblemType.NOTHING_FAILED),
                nothing -> refuse(ProblemType.NOTHING_TO_SEND),
                unknown -> refuse(ProblemType.NOT_FOUND)));
    }

    private DismissedJson dismiss(OrderRef order) {
        Optional<Set<Operation>> dismissed = dismissFailed.dismiss(new OrderKey(shop.code(), order), shop.key());
        Set<Operation> operations = dismissed.orElseGet(() -> refuse(ProblemType.NOT_FOUND));
        return operations.isEmpty() ? refuse(ProblemType.NOTHING_FAILED) : DismissedJson.of(order, operations);
    }

    private static <T> T refuse(ProblemType type) {
        if (type == ProblemType.NOT_FOUND) {
            throw new Refusal(type, "This shop never declared an order of that reference; declare it with PUT.");
        }
        throw new Refusal(type);
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
