package dev.relais.web.admin.order;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.relais.application.declare.DeclareOrder;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.signin.Roles;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;

/** Declares an order in the place of its shop, so that Relais can be tried without one; only with the sandbox. */
@Path("/play")
@RolesAllowed(Roles.OPERATOR)
@Blocking
@Singleton
class PlayedShop {

    private static final int LONGEST = 100;

    private final DeclareOrder declareOrder;
    private final boolean isSandbox;

    @Inject
    PlayedShop(
            DeclareOrder declareOrder,
            @ConfigProperty(name = "relais.sandbox.enabled", defaultValue = "false") boolean isSandbox) {
        this.declareOrder = declareOrder;
        this.isSandbox = isSandbox;
    }

    @POST
    public Response declare(
            @RestForm @DefaultValue("") String shop,
            @RestForm @DefaultValue("") String ref,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String number,
            @RestForm @DefaultValue("") String carrier) {
        boolean isUsable = ShopCode.isValid(shop) && OrderRef.isValid(ref) && isStatus(status);
        boolean isPrintable = TypedText.isPrintable(number, LONGEST) && TypedText.isPrintable(carrier, LONGEST);
        if (!isSandbox || !isUsable || !isPrintable) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        OrderKey order = OrderKey.of(shop, ref);
        Declaration declaration = new Declaration(
                new ShopStatus(status),
                new DeclaredTracking(number.strip(), carrier.strip(), ""),
                null,
                null,
                null,
                false);
        declareOrder.declare(new DeclareOrder.Command(order, declaration, null));
        return Response.seeOther(URI.create(Addresses.order(order))).build();
    }

    private static boolean isStatus(String status) {
        return TypedText.read(status, ShopStatus::new).isPresent();
    }
}
