package dev.relais.web.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.application.inspect.ShowOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.CallingShop;
import dev.relais.web.signin.Roles;

/** The orders of the calling shop. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP_READS)
@Singleton
class OrderResource {

    private final DeclareOrder declareOrder;
    private final DeclarationList list;
    private final DeclarationLimit limit;
    private final BacklogLimit backlog;
    private final ShowOrder showOrder;
    private final CallingShop shop;

    @Inject
    OrderResource(
            DeclareOrder declareOrder,
            DeclarationList list,
            DeclarationLimit limit,
            BacklogLimit backlog,
            ShowOrder showOrder,
            CallingShop shop) {
        this.declareOrder = declareOrder;
        this.list = list;
        this.limit = limit;
        this.backlog = backlog;
        this.showOrder = showOrder;
        this.shop = shop;
    }

    /** 202 if something is to be sent, else 200. */
    @PUT
    @RolesAllowed(Roles.SHOP_DECLARES)
    @Path("{orderRef}")
    public Response declare(String orderRef, JsonFields body) {
        limit.take(shop.keyId(), 1);
        backlog.check(shop.code());
        OrderRef order = Declarations.order(orderRef);
        DeclarationJson said = DeclarationJson.read(body);
        DeclarationResult.Answer answer =
                Declarations.answered(declareOrder.declare(Declarations.command(shop.code(), order, said)));
        Response.Status status = answer.outcome().isToBeSent() ? Response.Status.ACCEPTED : Response.Status.OK;
        return Response.status(status).entity(AnswerJson.of(order, answer)).build();
    }

    @POST
    @RolesAllowed(Roles.SHOP_DECLARES)
    public DeclarationList.ResultsJson declareMany(JsonFields body) {
        return list.declare(body);
    }

    @GET
    @Path("{orderRef}")
    public OrderJson show(String orderRef) {
        return showOrder
                .show(new OrderKey(shop.code(), Declarations.order(orderRef)))
                .map(OrderJson::of)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND,
                        "This shop never declared an order of that reference; declare it with PUT."));
    }
}
