package dev.relais.web.admin.order;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.relais.application.resend.DismissFailed;
import dev.relais.application.resend.ResendOrders;
import dev.relais.application.resend.ResendResult;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.signin.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

/** What a person does about failed orders (R43): sends them again, or sets them aside. */
@Path("/order-actions")
@RolesAllowed(Roles.OPERATOR)
@Blocking
@Singleton
class OrderActions {

    private final ResendOrders resendOrders;
    private final DismissFailed dismissFailed;
    private final SecurityIdentity identity;

    @Inject
    OrderActions(ResendOrders resendOrders, DismissFailed dismissFailed, SecurityIdentity identity) {
        this.resendOrders = resendOrders;
        this.dismissFailed = dismissFailed;
        this.identity = identity;
    }

    /** About one order; back to its page, which says what became of it. */
    @POST
    @Path("one")
    public Response one(@RestForm @DefaultValue("") String order, @RestForm @DefaultValue("") String deed) {
        return key(order)
                .map(key -> {
                    boolean isDone = perform(key, deed);
                    String done = isDone ? deed : "nothing";
                    return back(Addresses.order(key) + "?done=" + done);
                })
                .orElseGet(() -> back("/orders"));
    }

    /** About those that were selected in the list; back to the list. */
    @POST
    @Path("many")
    public Response many(@RestForm List<String> order, @RestForm @DefaultValue("") String deed) {
        List<OrderKey> keys = order.stream().flatMap(each -> key(each).stream()).toList();
        long done = keys.stream().filter(key -> perform(key, deed)).count();
        return back("/orders?done=" + done + "&left=" + (keys.size() - done));
    }

    private boolean perform(OrderKey order, String deed) {
        String by = identity.getPrincipal().getName();
        if (deed.equals("dismiss")) {
            return !dismissFailed.dismiss(order, by).orElse(Set.of()).isEmpty();
        }
        return deed.equals("resend")
                && resendOrders
                        .resend(order, by)
                        .fold(new ResendResult.Cases<>(
                                resent -> true, nothing -> false, nothing -> false, unknown -> false));
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
