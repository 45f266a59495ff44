package dev.relais.web.admin.carrier;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

import dev.relais.application.configure.ChangeChannelRules;
import dev.relais.application.configure.NameStatuses;
import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabels;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what a shop's merchant says of carriers and channels, and takes one change at a time (R15, R46). */
@Path("/shops/{code}/carriers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class CarriersPage {

    private static final int UNPROCESSABLE = 422;

    private final ShowShops showShops;
    private final NameStatuses nameStatuses;
    private final ChangeChannelRules changeChannelRules;

    @Inject
    CarriersPage(ShowShops showShops, NameStatuses nameStatuses, ChangeChannelRules changeChannelRules) {
        this.showShops = showShops;
        this.nameStatuses = nameStatuses;
        this.changeChannelRules = changeChannelRules;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance carriers(CarriersView view);

        static native TemplateInstance unknown(String shop);
    }

    /** With the form filled in for a carrier that a channel did not take, when the page was asked for it. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Response page(
            String code,
            @RestQuery @DefaultValue("") String carrier,
            @RestQuery @DefaultValue("") String channel,
            @RestQuery boolean done) {
        CarrierForm asked = new CarrierForm(carrier, channel, "", "");
        return shop(code)
                .map(shop -> answer(200, new CarriersView(shop, labels(shop), asked, done)))
                .orElseGet(() -> unknown(code));
    }

    @POST
    public Response saveCarrier(
            String code,
            @RestForm @DefaultValue("") String carrier,
            @RestForm @DefaultValue("") String channel,
            @RestForm @DefaultValue("") String sentAs,
            @RestForm @DefaultValue("") String link) {
        CarrierForm form = new CarrierForm(carrier, channel, sentAs, link);
        return form.rule()
                .map(rule -> change(code, rules -> rules.with(rules.carriers().with(rule))))
                .orElseGet(() -> wrong(code, form, ReasonForm.EMPTY, AbilityForm.EMPTY, CarriersView.Wrong.CARRIER));
    }

    @POST
    @Path("remove")
    public Response removeCarrier(
            String code, @RestForm @DefaultValue("") String carrier, @RestForm @DefaultValue("") String channel) {
        return change(
                code,
                rules -> rules.with(rules.carriers()
                        .without(carrier, TypedChannel.channel(channel).orElse(null))));
    }

    @POST
    @Path("reasons")
    public Response saveReason(
            String code,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String channel,
            @RestForm @DefaultValue("") String reason) {
        ReasonForm form = new ReasonForm(status, channel, reason);
        return form.cancelReason()
                .map(said ->
                        change(code, rules -> rules.with(rules.cancelReasons().with(said))))
                .orElseGet(() -> wrong(code, CarrierForm.EMPTY, form, AbilityForm.EMPTY, CarriersView.Wrong.REASON));
    }

    @POST
    @Path("reasons/remove")
    public Response removeReason(
            String code, @RestForm @DefaultValue("") String status, @RestForm @DefaultValue("") String channel) {
        UnaryOperator<ChannelRules> removal = TypedText.read(status, ShopStatus::new)
                .<UnaryOperator<ChannelRules>>map(of -> rules -> rules.with(rules.cancelReasons()
                        .without(of, TypedChannel.channel(channel).orElse(null))))
                .orElse(UnaryOperator.identity());
        return change(code, removal);
    }

    /** Saying that the table knows takes back what was said before. */
    @POST
    @Path("channels")
    public Response saveChannel(
            String code,
            @RestForm @DefaultValue("") String channel,
            @RestForm @DefaultValue("") String refund,
            @RestForm @DefaultValue("") String cancel) {
        AbilityForm form = new AbilityForm(channel, AbilityForm.Answer.of(refund), AbilityForm.Answer.of(cancel));
        return form.name()
                .map(name -> change(
                        code,
                        rules -> rules.with(form.ability()
                                .map(rules.abilities()::with)
                                .orElseGet(() -> rules.abilities().without(name)))))
                .orElseGet(() -> wrong(code, CarrierForm.EMPTY, ReasonForm.EMPTY, form, CarriersView.Wrong.ABILITY));
    }

    private Response change(String code, UnaryOperator<ChannelRules> change) {
        return shop(code)
                .flatMap(shop -> changeChannelRules.change(shop.code(), change))
                .map(changed -> done(code))
                .orElseGet(() -> unknown(code));
    }

    private Response wrong(
            String code, CarrierForm carrier, ReasonForm reason, AbilityForm ability, CarriersView.Wrong which) {
        return shop(code)
                .map(shop -> answer(
                        UNPROCESSABLE, new CarriersView(shop, labels(shop), carrier, reason, ability, which, false)))
                .orElseGet(() -> unknown(code));
    }

    private static Response done(String code) {
        return Response.seeOther(URI.create("/shops/" + code + "/carriers?done=true"))
                .build();
    }

    private Optional<Shop> shop(String code) {
        return Optional.of(code).filter(ShopCode::isValid).map(ShopCode::new).flatMap(showShops::one);
    }

    private StatusLabels labels(Shop shop) {
        return nameStatuses.of(shop.code()).orElse(StatusLabels.NONE);
    }

    private static Response answer(int status, CarriersView view) {
        return Response.status(status).entity(Templates.carriers(view).render()).build();
    }

    private static Response unknown(String code) {
        return Response.status(404).entity(Templates.unknown(code).render()).build();
    }
}
