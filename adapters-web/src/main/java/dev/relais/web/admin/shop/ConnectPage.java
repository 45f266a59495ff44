package dev.relais.web.admin.shop;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

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

import dev.relais.application.configure.ConnectShop;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

/** Connects a shop. It only watches at first, unless its merchant has it send at once (R14). */
@Path("/shops/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class ConnectPage {

    private static final int UNPROCESSABLE = 422;
    private static final String OWN_NAME = "new";

    private final ConnectShop connectShop;

    @Inject
    ConnectPage(ConnectShop connectShop) {
        this.connectShop = connectShop;
    }

    /**
     * Everything on the page.
     *
     * @param isTaken true if there is a shop of that code already
     * @param isSent true if the form was sent, so that its problems are told
     */
    record View(
            String code,
            String store,
            ShopForm form,
            boolean watches,
            boolean isTaken,
            boolean isSent,
            Set<AccessForm.Problem> access) {

        /** A shop called as this page is could not be opened. */
        public boolean isCodeWrong() {
            return isSent && (!ShopCode.isValid(code) || code.equals(OWN_NAME));
        }

        public boolean has(String problem) {
            return problems().contains(ShopForm.Problem.valueOf(problem));
        }

        public boolean lacks(String problem) {
            return access.contains(AccessForm.Problem.valueOf(problem));
        }

        public List<SyncMode> modes() {
            return List.of(SyncMode.values());
        }

        View taken() {
            return new View(code, store, form, watches, true, true, access);
        }

        public Set<ShopForm.Problem> problems() {
            return isSent ? form.problems() : Set.of();
        }

        public boolean isWrong() {
            return isTaken || isCodeWrong() || !problems().isEmpty() || !access.isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance connect(View view);
    }

    @GET
    public TemplateInstance page() {
        ShopForm form = new ShopForm(
                "",
                Visit.locale().getLanguage(),
                Visit.zone(ZoneOffset.UTC).getId(),
                "",
                SyncMode.REAL_TIME.word(),
                Long.toString(SyncSettings.DEFAULT_TRACKING_DELAY.toMinutes()),
                "0",
                LegacyPolicy.STAND_BY.word());
        return Templates.connect(new View("", "", form, true, false, false, Set.of()));
    }

    @POST
    public Response connect(
            @RestForm @DefaultValue("") String code,
            @RestForm @DefaultValue("") String store,
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("false") String watches,
            @BeanParam TypedShop typed) {
        AccessForm access = new AccessForm(store, token);
        boolean isWatching = Boolean.parseBoolean(watches);
        View view = new View(code.strip(), store, typed.form(), isWatching, false, true, access.problems());
        if (view.isWrong()) {
            return again(view);
        }
        Shop shop = shop(new ShopCode(view.code()), access.access(), isWatching);
        return connectShop.connect(typed.form().appliedTo(shop))
                ? Response.seeOther(URI.create("/shops/" + shop.code() + "?done=SAVED"))
                        .build()
                : again(view.taken());
    }

    private static Shop shop(ShopCode code, StoreAccess access, boolean watches) {
        SyncSettings usual = SyncSettings.standard();
        return Shop.connected(
                code,
                new ShopProfile(code.value(), Visit.locale(), ZoneOffset.UTC, null),
                access,
                new SyncSettings(
                        usual.mode(), usual.trackingDelay(), usual.recallWindow(), usual.legacyPolicy(), watches));
    }

    private static Response again(View view) {
        return Response.status(UNPROCESSABLE)
                .entity(Templates.connect(view).render())
                .build();
    }
}
