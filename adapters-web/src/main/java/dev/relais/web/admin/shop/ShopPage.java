package dev.relais.web.admin.shop;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.access.HandOutApiKeys;
import dev.relais.application.configure.ChangeShop;
import dev.relais.application.configure.RemoveShop;
import dev.relais.application.configure.TestConnection;
import dev.relais.application.inspect.ShowShop;
import dev.relais.application.notify.SendTestMail;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A shop's connection: how it is, its access to Shopping Feed, its keys and settings, each changed by a form of its own. */
@Path("/shops/{code}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class ShopPage {

    private static final int UNPROCESSABLE = 422;

    private final ShowShop showShop;
    private final ChangeShop changeShop;
    private final TestConnection testConnection;
    private final HandOutApiKeys handOutApiKeys;
    private final SendTestMail sendTestMail;
    private final RemoveShop removeShop;
    private final InstantSource time;

    @Inject
    ShopPage(
            ShowShop showShop,
            ChangeShop changeShop,
            TestConnection testConnection,
            HandOutApiKeys handOutApiKeys,
            SendTestMail sendTestMail,
            RemoveShop removeShop,
            InstantSource time) {
        this.showShop = showShop;
        this.changeShop = changeShop;
        this.testConnection = testConnection;
        this.handOutApiKeys = handOutApiKeys;
        this.sendTestMail = sendTestMail;
        this.removeShop = removeShop;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance shop(ShopView view);

        static native TemplateInstance unknown(String shop);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Response page(String code, @RestQuery @DefaultValue("") String done, UriInfo uri) {
        return shown(code)
                .map(shown -> answer(200, shown, ShopForm.of(shown.shop()), ShopView.More.of(done(done)), uri))
                .orElseGet(() -> unknown(code));
    }

    @POST
    public Response save(String code, @BeanParam TypedShop typed, UriInfo uri) {
        ShopForm form = typed.form();
        if (!form.problems().isEmpty()) {
            return shown(code)
                    .map(shown -> answer(UNPROCESSABLE, shown, form, ShopView.More.NONE, uri))
                    .orElseGet(() -> unknown(code));
        }
        return change(code, form::appliedTo, ShopView.Done.SAVED);
    }

    /** R27: what waited for a token that is accepted goes on by itself. */
    @POST
    @Path("access")
    public Response saveAccess(
            String code,
            @RestForm @DefaultValue("") String store,
            @RestForm @DefaultValue("") String token,
            UriInfo uri) {
        AccessForm form = new AccessForm(store, token);
        if (!form.problems().isEmpty()) {
            return with(code, UNPROCESSABLE, ShopView.More.wrong(form), uri);
        }
        return code(code)
                .flatMap(shop -> changeShop.saveAccess(shop, form.access()))
                .map(changed -> done(code, ShopView.Done.TOKEN_SAVED))
                .orElseGet(() -> unknown(code));
    }

    /** R27: goes on with the token that was refused, because Shopping Feed accepts it again. */
    @POST
    @Path("access/again")
    public Response useAccessAgain(String code) {
        return code(code)
                .flatMap(changeShop::useAccessAgain)
                .map(shop -> done(code, ShopView.Done.TOKEN_USED_AGAIN))
                .orElseGet(() -> unknown(code));
    }

    /** Changes nothing, so that there is nothing to come back to. */
    @POST
    @Path("test")
    @RolesAllowed(Roles.OPERATOR)
    public Response test(String code, UriInfo uri) {
        return code(code)
                .flatMap(testConnection::test)
                .map(tested -> with(code, 200, ShopView.More.tested(tested), uri))
                .orElseGet(() -> unknown(code));
    }

    /** R14 */
    @POST
    @Path("sending")
    public Response changeSending(String code, @RestForm @DefaultValue("") String paused) {
        boolean isPaused = Boolean.parseBoolean(paused);
        return change(
                code,
                shop -> shop.withSettings(paused(shop.settings(), isPaused)),
                isPaused ? ShopView.Done.PAUSED : ShopView.Done.STARTED);
    }

    /** The key is in the answer and nowhere else; who loads that answer again makes no second one. */
    @POST
    @Path("keys")
    public Response issueKey(String code, @BeanParam KeyForm form, UriInfo uri) {
        if (form.isWrong()) {
            return with(code, UNPROCESSABLE, ShopView.More.of(ShopView.Done.KEY_WRONG), uri);
        }
        return shown(code)
                .map(shown -> handOutApiKeys
                        .issue(shown.shop().code(), form.wish(handOutApiKeys::newId))
                        .map(issued -> with(
                                code, 200, ShopView.More.secret(issued.secret().value()), uri))
                        .orElseGet(() -> done(code, ShopView.Done.KEY_MADE_ALREADY)))
                .orElseGet(() -> unknown(code));
    }

    /** A key that is revoked already stays revoked. */
    @POST
    @Path("keys/revoke")
    public Response revokeKey(String code, @RestForm @DefaultValue("") String id) {
        Optional<ShopCode> shop = shown(code).map(shown -> shown.shop().code());
        shop.ifPresent(of -> TypedText.read(id, UUID::fromString).ifPresent(key -> handOutApiKeys.revoke(of, key)));
        return shop.isPresent() ? done(code, ShopView.Done.KEY_REVOKED) : unknown(code);
    }

    @POST
    @Path("mail")
    public Response testMail(String code, UriInfo uri) {
        return code(code)
                .flatMap(sendTestMail::send)
                .map(result -> result.fold(new SendTestMail.Result.Cases<>(
                        sent -> ShopView.More.of(ShopView.Done.MAIL_SENT),
                        () -> ShopView.More.of(ShopView.Done.MAIL_NO_ADDRESS),
                        () -> ShopView.More.of(ShopView.Done.MAIL_NOT_SET_UP),
                        notSent -> ShopView.More.of(ShopView.Done.MAIL_NOT_SENT, notSent.why()))))
                .map(more -> with(code, 200, more, uri))
                .orElseGet(() -> unknown(code));
    }

    /** Only if the shop's code was typed once more, since nothing brings it back. */
    @POST
    @Path("remove")
    public Response remove(String code, @RestForm @DefaultValue("") String confirmed, UriInfo uri) {
        if (!confirmed.strip().equals(code)) {
            return with(code, UNPROCESSABLE, ShopView.More.of(ShopView.Done.NOT_REMOVED), uri);
        }
        return code(code).filter(removeShop::remove).isPresent()
                ? Response.seeOther(URI.create("/shops")).build()
                : unknown(code);
    }

    private Response change(String code, UnaryOperator<Shop> change, ShopView.Done done) {
        return code(code)
                .flatMap(shop -> changeShop.change(shop, change))
                .map(changed -> done(code, done))
                .orElseGet(() -> unknown(code));
    }

    private Response with(String code, int status, ShopView.More more, UriInfo uri) {
        return shown(code)
                .map(shown -> answer(status, shown, ShopForm.of(shown.shop()), more, uri))
                .orElseGet(() -> unknown(code));
    }

    private Response answer(int status, ShowShop.Shown shown, ShopForm form, ShopView.More more, UriInfo uri) {
        ShopView view = new ShopView(
                shown,
                form,
                more,
                handOutApiKeys.newId(),
                uri.getBaseUri().toString().replaceAll("/$", ""),
                time.instant(),
                Visit.zone(shown.shop().profile().timeZone()));
        return Response.status(status).entity(Templates.shop(view).render()).build();
    }

    private Optional<ShowShop.Shown> shown(String code) {
        return code(code).flatMap(showShop::shop);
    }

    private static Optional<ShopCode> code(String code) {
        return Optional.of(code).filter(ShopCode::isValid).map(ShopCode::new);
    }

    private static SyncSettings paused(SyncSettings known, boolean paused) {
        return new SyncSettings(
                known.mode(), known.trackingDelay(), known.recallWindow(), known.legacyPolicy(), paused);
    }

    private static ShopView.Done done(String word) {
        return TypedText.read(word, ShopView.Done::valueOf).orElse(ShopView.Done.NOTHING);
    }

    private static Response done(String code, ShopView.Done done) {
        return Response.seeOther(URI.create("/shops/" + code + "?done=" + done)).build();
    }

    private static Response unknown(String code) {
        return Response.status(404).entity(Templates.unknown(code).render()).build();
    }
}
