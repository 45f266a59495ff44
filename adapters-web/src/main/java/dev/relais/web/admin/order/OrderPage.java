package dev.relais.web.admin.order;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.ShowOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page of one order; asked by htmx it answers with what can change alone. */
@Path("/orders/{shop}/{ref}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class OrderPage {

    private final ShowOrder showOrder;
    private final ShowShops showShops;
    private final InstantSource time;

    @Inject
    OrderPage(ShowOrder showOrder, ShowShops showShops, InstantSource time) {
        this.showOrder = showOrder;
        this.showShops = showShops;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param carrier what the played shop proposes to ship with */
        static native TemplateInstance page(OrderView view, String done, String carrier);

        static native TemplateInstance page$live(OrderView view);

        static native TemplateInstance unknown(String shop, String reference);
    }

    @GET
    public Response page(
            String shop,
            String ref,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("Colissimo") String carrier,
            @RestHeader("HX-Request") @Nullable String htmx) {
        Optional<OrderView> view = find(shop, ref);
        if (view.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(Templates.unknown(shop, ref).render())
                    .build();
        }
        TemplateInstance page =
                htmx == null ? Templates.page(view.get(), done, carrier) : Templates.page$live(view.get());
        return Response.ok(page.render()).build();
    }

    private Optional<OrderView> find(String code, String ref) {
        if (!ShopCode.isValid(code) || !OrderRef.isValid(ref)) {
            return Optional.empty();
        }
        Optional<Shop> known = showShops.one(new ShopCode(code));
        return known.flatMap(shop -> showOrder
                .show(new OrderKey(shop.code(), new OrderRef(ref)))
                .map(shown -> OrderView.of(
                        shown,
                        shop,
                        step -> showOrder.request(shop, shown.summary().order(), step),
                        time.instant())));
    }
}
