package dev.relais.web.admin.mapping;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.MapStatuses;
import dev.relais.application.configure.NameStatuses;
import dev.relais.application.configure.PreviewMapping;
import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.StatusLabels;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows the status mapping of a shop and takes a new one. */
@Path("/shops/{code}/mapping")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class MappingPage {

    private static final int UNPROCESSABLE = 422;

    private final ShowShops showShops;
    private final MapStatuses mapStatuses;
    private final NameStatuses nameStatuses;
    private final PreviewMapping previewMapping;

    @Inject
    MappingPage(
            ShowShops showShops, MapStatuses mapStatuses, NameStatuses nameStatuses, PreviewMapping previewMapping) {
        this.showShops = showShops;
        this.mapStatuses = mapStatuses;
        this.nameStatuses = nameStatuses;
        this.previewMapping = previewMapping;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(MappingView view);

        static native TemplateInstance unknown(String shop);
    }

    @GET
    public Response page(String code, @RestQuery boolean saved) {
        return shop(code)
                .map(shop -> answer(200, page(shop, MappingForm.of(shop.mapping()), saved)))
                .orElseGet(() -> unknown(code));
    }

    @POST
    public Response save(String code, @BeanParam Typed typed) {
        return shop(code).map(shop -> save(shop, typed.mapping())).orElseGet(() -> unknown(code));
    }

    /** Shows what would follow from the mapping as it stands in the form; neither saves nor sends anything (R18). */
    @POST
    @Path("preview")
    public Response preview(String code, @BeanParam Typed typed) {
        return shop(code)
                .map(shop -> preview(shop, typed.mapping(), typed.supposed()))
                .orElseGet(() -> unknown(code));
    }

    private Response preview(Shop shop, MappingForm form, TrialForm supposed) {
        MappingForm marked = form.marking(StatusMapping.mappedTwice(form.statuses()));
        if (marked.isWrong()) {
            return notSaved(shop, marked);
        }
        StatusLabels labels = nameStatuses.of(shop.code()).orElse(StatusLabels.NONE);
        if (supposed.isWrong()) {
            return answer(UNPROCESSABLE, Templates.page(new MappingView(shop, form, labels, false, supposed, null)));
        }
        StatusMapping mapping = new StatusMapping(form.statuses());
        Trial trial = new Trial(
                supposed.asked()
                        .flatMap(asked -> previewMapping.preview(shop.code(), mapping, asked))
                        .orElse(null),
                previewMapping.replay(shop.code(), mapping).orElseThrow());
        return answer(200, Templates.page(new MappingView(shop, form, labels, false, supposed, trial)));
    }

    private Response save(Shop shop, MappingForm form) {
        if (form.isWrong()) {
            return notSaved(shop, form);
        }
        return mapStatuses
                .map(shop.code(), form.statuses())
                .fold(new MapStatuses.Result.Cases<>(
                        mapped -> Response.seeOther(URI.create("/shops/" + shop.code() + "/mapping?saved=true"))
                                .build(),
                        twice -> notSaved(shop, form.marking(twice.statuses())),
                        unknown -> unknown(shop.code().value())));
    }

    private TemplateInstance page(Shop shop, MappingForm form, boolean saved) {
        StatusLabels labels = nameStatuses.of(shop.code()).orElse(StatusLabels.NONE);
        return Templates.page(new MappingView(shop, form, labels, saved));
    }

    private Optional<Shop> shop(String code) {
        return Optional.of(code).filter(ShopCode::isValid).map(ShopCode::new).flatMap(showShops::one);
    }

    private Response notSaved(Shop shop, MappingForm form) {
        return answer(UNPROCESSABLE, page(shop, form, false));
    }

    private static Response unknown(String code) {
        return answer(404, Templates.unknown(code));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).build();
    }
}
