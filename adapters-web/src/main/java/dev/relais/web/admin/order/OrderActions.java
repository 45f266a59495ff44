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

    private static final int OK = 200;
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

        /**
         * @param way {@code one} or {@code many}, as the form was sent that is sent again
         * @param back where one came from
         */
        static native TemplateInstance sure(List<OrderKey> orders, ManyFailures.Plan plan, String way, String back);
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
        OrderKey key = keys.get(0);
        return question(keys, deed, sure, true)
                .map(plan -> ask(keys, plan, "one", Addresses.order(key)))
                .orElseGet(() -> one(key, deed));
    }

    private Response one(OrderKey key, String deed) {
        String done = perform(key, deed) ? deed : "nothing";
        return back(Addresses.order(key) + "?done=" + done);
    }

    /**
     * About those that were selected in the list; back to the list. More than one is sent again only by somebody who has seen what is
     * going to be sent.
     */
    @POST
    @Path("many")
    public Response many(
            @RestForm List<String> order,
            @RestForm @DefaultValue("") String deed,
            @RestForm @DefaultValue("") String list,
            @RestForm boolean planned,
            @RestForm boolean sure) {
        List<OrderKey> keys =
                order.stream().flatMap(each -> key(each).stream()).distinct().toList();
        String back = WayBack.of(list);
        return question(keys, deed, sure, planned || keys.size() <= 1)
                .map(plan -> ask(keys, plan, "many", back))
                .orElseGet(() -> many(keys, deed, back));
    }

    private Response many(List<OrderKey> keys, String deed, String back) {
        long done = keys.stream().filter(key -> perform(key, deed)).count();
        return back(WayBack.with(
                back,
                "done=" + done + "&left=" + (keys.size() - done) + (deed.equals("dismiss") ? "&deed=dismiss" : "")));
    }

    /** The plan that is to be seen first; empty if there is nothing to be asked. */
    private Optional<ManyFailures.Plan> question(List<OrderKey> orders, String deed, boolean sure, boolean planned) {
        return Optional.of(deed)
                .filter(each -> each.equals("resend") && !sure)
                .map(resend -> manyFailures.plan(orders))
                .filter(plan -> plan.isIrrevocable() || !planned && plan.total() > 0);
    }

    /** What is missing is refused; a plan alone is an answer. */
    private static Response ask(List<OrderKey> orders, ManyFailures.Plan plan, String way, String back) {
        return Response.status(plan.isIrrevocable() ? UNPROCESSABLE : OK)
                .type(MediaType.TEXT_HTML)
                .entity(Templates.sure(orders, plan, way, back).render())
                .build();
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
