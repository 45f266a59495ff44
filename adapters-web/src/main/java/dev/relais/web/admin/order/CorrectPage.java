package dev.relais.web.admin.order;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.declare.CorrectOrder;
import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.inspect.ShowOrder;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says what the shop should have reported of an order. What a marketplace cannot take back is done only for somebody
 * who types the order's number.
 */
@Path("/orders/{shop}/{ref}/correct")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPERATOR)
@Blocking
@Singleton
class CorrectPage {

    private static final int UNPROCESSABLE = 422;

    private final ShowOrder showOrder;
    private final ShowShops showShops;
    private final CorrectOrder correctOrder;
    private final SecurityIdentity identity;

    @Inject
    CorrectPage(ShowOrder showOrder, ShowShops showShops, CorrectOrder correctOrder, SecurityIdentity identity) {
        this.showOrder = showOrder;
        this.showShops = showShops;
        this.correctOrder = correctOrder;
        this.identity = identity;
    }

    /** A status that can be chosen, and what it tells; null for nothing. */
    record Choice(String code, @Nullable Operation operation) {}

    @CheckedTemplate(basePath = "OrderPage")
    static class Templates {

        private Templates() {}

        /** @param irrevocable what has to be confirmed; null if nothing has */
        static native TemplateInstance correct(
                OrderKey order,
                String address,
                CorrectionForm form,
                List<Choice> statuses,
                Set<CorrectionForm.Problem> problems,
                @Nullable Operation irrevocable);
    }

    @GET
    public Response page(String shop, String ref) {
        return known(shop, ref)
                .map(order -> answer(200, order, CorrectionForm.of(order), Set.of(), null))
                .orElseGet(CorrectPage::unknown);
    }

    @POST
    public Response correct(
            String shop,
            String ref,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String number,
            @RestForm @DefaultValue("") String carrier,
            @RestForm @DefaultValue("") String link,
            @RestForm @Nullable String confirmed) {
        CorrectionForm form = new CorrectionForm(status, number, carrier, link);
        return known(shop, ref).map(order -> correct(order, form, confirmed)).orElseGet(CorrectPage::unknown);
    }

    /** @param confirmed null if it was not asked for yet */
    private Response correct(Order order, CorrectionForm form, @Nullable String confirmed) {
        if (!form.problems().isEmpty()) {
            return answer(UNPROCESSABLE, order, form, form.problems(), null);
        }
        Optional<Operation> irrevocable = correctOrder.irrevocable(order.key(), new ShopStatus(form.status()));
        boolean isSure =
                confirmed != null && confirmed.strip().equals(order.key().ref().value());
        if (irrevocable.isPresent() && !isSure) {
            Set<CorrectionForm.Problem> problems =
                    confirmed == null ? Set.of() : EnumSet.of(CorrectionForm.Problem.CONFIRM);
            return answer(UNPROCESSABLE, order, form, problems, irrevocable.get());
        }
        return correctOrder
                .correct(
                        order.key(),
                        new ShopStatus(form.status()),
                        form.tracking(),
                        identity.getPrincipal().getName())
                .filter(result -> !(result instanceof DeclarationResult.Unavailable))
                .map(done -> Response.seeOther(URI.create(Addresses.order(order.key()) + "?done=corrected"))
                        .build())
                .orElseGet(() -> answer(503, order, form, EnumSet.of(CorrectionForm.Problem.UNAVAILABLE), null));
    }

    private Response answer(
            int status,
            Order order,
            CorrectionForm form,
            Set<CorrectionForm.Problem> problems,
            @Nullable Operation irrevocable) {
        return Response.status(status)
                .entity(Templates.correct(
                                order.key(),
                                Addresses.order(order.key()),
                                form,
                                choices(order, form),
                                problems,
                                irrevocable)
                        .render())
                .build();
    }

    /** What the order has, what was typed, and what means something to marketplaces. */
    private List<Choice> choices(Order order, CorrectionForm form) {
        Shop shop = showShops.one(order.key().shop()).orElseThrow();
        Map<String, Choice> choices = new LinkedHashMap<>();
        if (order.status() != null) {
            put(choices, shop, order.status().code());
        }
        if (!form.status().isBlank()) {
            put(choices, shop, form.status());
        }
        shop.mapping()
                .statuses()
                .values()
                .forEach(statuses -> statuses.forEach(status -> put(choices, shop, status.code())));
        return List.copyOf(choices.values());
    }

    private static void put(Map<String, Choice> choices, Shop shop, String code) {
        Operation operation = TypedText.read(code, ShopStatus::new)
                .flatMap(shop.mapping()::operationFor)
                .orElse(null);
        choices.put(code, new Choice(code, operation));
    }

    private Optional<Order> known(String shop, String ref) {
        return ShopCode.isValid(shop) && OrderRef.isValid(ref)
                ? showOrder
                        .show(OrderKey.of(shop, ref))
                        .map(shown -> shown.summary().order())
                : Optional.empty();
    }

    private static Response unknown() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
