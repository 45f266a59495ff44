package dev.relais.web.admin.order;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.resend.ActByHand;
import dev.relais.application.resend.ManyFailures;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What a person does about failed orders (R43): sends them again, or sets them aside. What a marketplace cannot take back is sent
 * again only by somebody who says that he has checked it; without that word nothing is done, and the page asks for it.
 */
@Path("/order-actions")
@RolesAllowed(Roles.OPERATOR)
@Blocking
@Singleton
class OrderActions {

    private static final int UNPROCESSABLE = 422;

    private final ActByHand actByHand;
    private final ManyFailures manyFailures;

    @Inject
    OrderActions(ActByHand actByHand, ManyFailures manyFailures) {
        this.actByHand = actByHand;
        this.manyFailures = manyFailures;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param way {@code one} or {@code many}, as the form was sent that is sent again */
        static native TemplateInstance sure(List<OrderKey> orders, ManyFailures.Plan plan, String way);
    }

    /** About one order; back to its page, which says what became of it. */
    @POST
    @Path("one")
    public Response one(
            @RestForm @DefaultValue("") String order, @RestForm @DefaultValue("") String deed, @RestForm boolean sure) {
        List<OrderKey> keys = key(order).stream().toList();
        if (keys.isEmpty()) {
            return back("/orders");
        }
        return sure ? one(keys.get(0), deed) : doubt(keys, deed, "one").orElseGet(() -> one(keys.get(0), deed));
    }

    private Response one(OrderKey key, String deed) {
        String done = perform(key, deed) ? deed : "nothing";
        return back(Addresses.order(key) + "?done=" + done);
    }

    /** About those that were selected in the list; back to the list. */
    @POST
    @Path("many")
    public Response many(
            @RestForm List<String> order, @RestForm @DefaultValue("") String deed, @RestForm boolean sure) {
        List<OrderKey> keys = order.stream().flatMap(each -> key(each).stream()).toList();
        return sure ? many(keys, deed) : doubt(keys, deed, "many").orElseGet(() -> many(keys, deed));
    }

    private Response many(List<OrderKey> keys, String deed) {
        long done = keys.stream().filter(key -> perform(key, deed)).count();
        return back("/orders?done=" + done + "&left=" + (keys.size() - done));
    }

    /** The question that comes first; empty if there is none to be asked. */
    private Optional<Response> doubt(List<OrderKey> orders, String deed, String way) {
        return Optional.of(deed)
                .filter("resend"::equals)
                .map(resend -> manyFailures.plan(orders))
                .filter(ManyFailures.Plan::isIrrevocable)
                .map(plan -> Response.status(UNPROCESSABLE)
                        .type(MediaType.TEXT_HTML)
                        .entity(Templates.sure(orders, plan, way).render())
                        .build());
    }

    private boolean perform(OrderKey order, String deed) {
        return switch (deed) {
            case "dismiss" -> actByHand.dismiss(order);
            case "resend" -> actByHand.resend(order);
            default -> false;
        };
    }

    /** The shop's code, a slash and the reference, as pages write it. */
    private static Optional<OrderKey> key(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String shop = text.substring(0, slash);
        String ref = text.substring(slash + 1);
        return ShopCode.isValid(shop) && OrderRef.isValid(ref)
                ? Optional.of(new OrderKey(new ShopCode(shop), new OrderRef(ref)))
                : Optional.empty();
    }

    private static Response back(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
